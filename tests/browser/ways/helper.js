// A worker of the same site: asks the address it is given.
fetch(new URLSearchParams(location.search).get("to"), { mode: "no-cors" });
