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

/** The site that the image brings in `/etc/nginx/conf.d/default.conf`; its script adds IPv6 at the start. */
export const nginxDefaultSite = siteOf('');

/** The same before 1.19.10. */
export const nginxOldSite = siteOf('    #charset koi8-r;\n');

function siteOf(charset: string): string {
  return `server {
    listen       80;
    server_name  localhost;

${charset}    #access_log  /var/log/nginx/host.access.log  main;

    location / {
        root   /usr/share/nginx/html;
        index  index.html index.htm;
    }

    #error_page  404              /404.html;

    # redirect server error pages to the static page /50x.html
    #
    error_page   500 502 503 504  /50x.html;
    location = /50x.html {
        root   /usr/share/nginx/html;
    }

    # proxy the PHP scripts to Apache listening on 127.0.0.1:80
    #
    #location ~ \\.php$ {
    #    proxy_pass   http://127.0.0.1;
    #}

    # pass the PHP scripts to FastCGI server listening on 127.0.0.1:9000
    #
    #location ~ \\.php$ {
    #    root           html;
    #    fastcgi_pass   127.0.0.1:9000;
    #    fastcgi_index  index.php;
    #    fastcgi_param  SCRIPT_FILENAME  /scripts$fastcgi_script_name;
    #    include        fastcgi_params;
    #}

    # deny access to .htaccess files, if Apache's document root
    # concurs with nginx's one
    #
    #location ~ /\\.ht {
    #    deny  all;
    #}
}

`;
}

/** What the image's script makes of a site at a start. docker-nginx: 10-listen-on-ipv6-by-default.sh. */
export function withIpv6(site: string): string {
  return site.replace('    listen       80;\n', '    listen       80;\n    listen  [::]:80;\n');
}

/** The image's main configuration. Since 1.19.10 it has a worker for each processor, and tells its start. */
export function nginxMainConfiguration(version: string): string {
  const isNew = compareDotted(version, '1.19.10') >= 0;
  return `
user  nginx;
worker_processes  ${isNew ? 'auto' : '1'};

error_log  /var/log/nginx/error.log ${isNew ? 'notice' : 'warn'};
pid        ${compareDotted(version, '1.28') >= 0 ? '/run' : '/var/run'}/nginx.pid;


events {
    worker_connections  1024;
}


http {
    include       /etc/nginx/mime.types;
    default_type  application/octet-stream;

    log_format  main  '$remote_addr - $remote_user [$time_local] "$request" '
                      '$status $body_bytes_sent "$http_referer" '
                      '"$http_user_agent" "$http_x_forwarded_for"';

    access_log  /var/log/nginx/access.log  main;

    sendfile        on;
    #tcp_nopush     on;

    keepalive_timeout  65;

    #gzip  on;

    include /etc/nginx/conf.d/*.conf;
}
`;
}

/**
 * A page of an error or a redirection as nginx makes it: every line ends with CR and LF. nginx:
 * ngx_http_special_response.c, where the pages were white up to 1.15.2.
 */
export function nginxStatusPage(title: string, banner: string): string {
  const [version] = /\d+\.\d+\.\d+/.exec(banner) ?? [];
  const isWhite = version !== undefined && compareDotted(version, '1.15.2') <= 0;
  return [
    '<html>',
    `<head><title>${title}</title></head>`,
    isWhite ? '<body bgcolor="white">' : '<body>',
    `<center><h1>${title}</h1></center>`,
    `<hr><center>${banner}</center>`,
    '</body>',
    '</html>',
    '',
  ].join('\r\n');
}
