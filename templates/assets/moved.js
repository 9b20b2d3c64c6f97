// On a page that has moved: takes the part of the address after `#` along, which a redirect alone loses.
const to = document.querySelector('link[rel=canonical]').href;
if (location.hash !== '') location.replace(to + location.hash);
