import { compareDotted } from '../tag-version.ts';

const links614 = `<p>For online documentation and support please refer to
<a href="http://nginx.org/">nginx.org</a>.<br/>
Commercial support is available at
<a href="http://nginx.com/">nginx.com</a>.</p>
`;

const links1300 = `<p>For online documentation and support please refer to
<a href="https://nginx.org/">nginx.org</a>.<br/>
To engage with the community please visit
<a href="https://community.nginx.org/">community.nginx.org</a>.<br/>
For enterprise grade support, professional services, additional${' '}
security features and capabilities please refer to
<a href="https://f5.com/nginx">f5.com/nginx</a>.</p>
`;

const styleOld = `    body {
        width: 35em;
        margin: 0 auto;
        font-family: Tahoma, Verdana, Arial, sans-serif;
    }
`;

const styleNew = `html { color-scheme: light dark; }
body { width: 35em; margin: 0 auto;
font-family: Tahoma, Verdana, Arial, sans-serif; }
`;

const successOld = `<p>If you see this page, the nginx web server is successfully installed and
working. Further configuration is required.</p>
`;

const successNew = `<p>If you see this page, nginx is successfully installed and working.
Further configuration is required for the web server, reverse proxy,${' '}
API gateway, load balancer, content cache, or other features.</p>
`;

/**
 * nginx's welcome page: 612 bytes, 615 since it knows dark mode (1.21.2), 896 in its newest form. nginx:
 * docs/html.
 */
export function nginxIndexPage(version: string): string {
  const dark = compareDotted(version, '1.21.2') >= 0;
  const newest = compareDotted(version, '1.29.4') >= 0;
  return `<!DOCTYPE html>
<html>
<head>
<title>Welcome to nginx!</title>
<style>
${dark ? styleNew : styleOld}</style>
</head>
<body>
<h1>Welcome to nginx!</h1>
${newest ? successNew : successOld}
${newest ? links1300 : links614}
<p><em>Thank you for using nginx.</em></p>
</body>
</html>
`;
}

/** nginx's `50x.html`, which its default configuration shows for its own failures. nginx: docs/html. */
export function nginxErrorPage(version: string): string {
  const dark = compareDotted(version, '1.21.2') >= 0;
  return `<!DOCTYPE html>
<html>
<head>
<title>Error</title>
<style>
${dark ? styleNew : styleOld}</style>
</head>
<body>
<h1>An error occurred.</h1>
<p>Sorry, the page you are looking for is currently unavailable.<br/>
Please try again later.</p>
<p>If you are the system administrator of this resource then you should check
the error log for details.</p>
<p><em>Faithfully yours, nginx.</em></p>
</body>
</html>
`;
}

/** The configuration that the image brings in `/etc/nginx/conf.d/default.conf`, as far as it acts. */
export const nginxDefaultSite = `server {
    listen       80;
    server_name  localhost;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }

    # redirect server error pages to the static page /50x.html
    #
    error_page   500 502 503 504  /50x.html;
    location = /50x.html {
        root   /usr/share/nginx/html;
    }
}
`;

/** The image's main configuration, as far as it acts. */
export const nginxMainConfiguration = `user  nginx;
worker_processes  auto;

events {
    worker_connections  1024;
}

http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;

    sendfile        on;

    keepalive_timeout  65;

    include /etc/nginx/conf.d/*.conf;
}
`;

/**
 * A page of an error or a redirection as nginx makes it: every line ends with CR and LF. nginx:
 * ngx_http_special_response.c.
 */
export function nginxStatusPage(title: string, banner: string): string {
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    '<body>',
    `<center><h1>${title}</h1></center>`,
    `<hr><center>${banner}</center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
