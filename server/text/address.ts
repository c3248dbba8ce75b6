/** Web addresses as they tell one page from another. */

/** https://www.example.com/a/?utm_source=x#top → example.com/a: what differs between two links to one page. */
export function urlKey(url: string): string {
  const bare = url
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/#.*$/s, "")
    .replace(/^www\./i, "");
  const [path = "", query = ""] = bare.split("?", 2);
  const kept = query
    .split("&")
    .filter((part) => part !== "" && !/^(?:utm_\w+|from|spm|fbclid|gclid)(?:=|$)/.test(part));
  const place = path.replace(/\/+$/, "");
  const slash = place.indexOf("/");
  const host = slash === -1 ? place.toLowerCase() : place.slice(0, slash).toLowerCase() + place.slice(slash);
  return kept.length > 0 ? `${host}?${kept.sort().join("&")}` : host;
}
