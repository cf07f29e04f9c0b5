// Some programs encode the "#" of a link: "%23" is then part of a path that doesn't exist. The part before it is the page,
// and the part after it what the link carries. Other addresses aren't redirected.
const [, folder, link] = /^(.*\/)(?:index\.html)?(?:%(?:25)*23)+(s(?:=|%(?:25)*3d)\d[^/]*)$/i.exec(location.pathname) ?? [];
if (link) location.replace(`${location.origin}${folder}#${link}`);
