// Some programs encode the "#" of a link: "%23" is then part of a path that isn't there. The page it was meant for is the
// part before it, and what it carries the part after. Nothing else leads anywhere.
const [, folder, link] = /^(.*\/)(?:index\.html)?(?:%(?:25)*23)+(s(?:=|%(?:25)*3d)\d[^/]*)$/i.exec(location.pathname) ?? [];
if (link) location.replace(`${location.origin}${folder}#${link}`);
