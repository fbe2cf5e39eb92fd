// The icons: name and strokes on a 24 by 24 grid, drawn for this product, turned into style sheet variables by the build.
const ring = '<circle cx="12" cy="12" r="9"/>';
const lines = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  "arrow-right": "M5 12h14M13 6l6 6-6 6",
  "arrow-left": "M19 12H5M11 6l-6 6 6 6",
  external: "M14 4h6v6M20 4l-9 9M18 14v5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1h5",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  close: "M6 6l12 12M18 6L6 18",
  chevron: "M6 9.5l6 6 6-6",
  edit: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19zM13.5 7l3.5 3.5",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5",
  download: "M12 4v11M7 11l5 5 5-5M4 20h16",
  upload: "M12 16V5M7 9l5-5 5 5M4 20h16",
  file: "M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6",
  book: "M12 6.5c-2-1.5-5-2-8.5-2v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2zM12 6.5v13",
  law: "M12 4v16M8 20h8M5 7h14M5 7l-2.7 7h5.4zM19 7l-2.7 7h5.4z",
  alert: "M12 4l9 15.5H3zM12 10v4M12 16.8v.1",
  stop: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM12 7.5v5.5M12 16.4v.1",
  hands: "M12 20S4 15 4 9.3A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.3C20 15 12 20 12 20z",
  home: "M4 11l8-7 8 7v9h-5v-6H9v6H4z",
  bridge: "M2 17h20M3.5 17C6 8.5 18 8.5 20.5 17M8 12v5M12 10.8V17M16 12v5",
  chart: "M4 20h16M7 20v-7M12 20V6M17 20V10",
  menu: "M4 7h16M4 12h16M4 17h16",
  chat: "M4 5h16v11h-9l-5 4v-4H4z",
  flag: "M5 21V4h13l-3 4.5 3 4.5H5",
  star: "M12 4l2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.7-5 2.7 1.1-5.5L4 9.7 9.6 9z",
  print: "M7 8V3h10v5M6 17H3V8h18v9h-3M7 14h10v7H7z",
  history: "M4 12a8 8 0 1 0 2.5-5.8L4 8M4 4v4h4M12 8v4l3 2",
  undo: "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
  bulb: "M9.5 19h5M10.5 21.5h3M9 16c0-.8-.2-1-.7-1.4A6.1 6.1 0 0 1 6 10a6 6 0 0 1 12 0c0 1.9-.9 3.5-2.3 4.6-.5.4-.7.6-.7 1.4z",
  send: "M21 3L3 10.5l7 3.5 3.5 7zM10 14L21 3",
  pause: "M9 5v14M15 5v14",
  building: "M5 21V4h9v17M14 9h5v12M3 21h18M8.5 8h2M8.5 12h2M8.5 16h2",
  signout: "M14 4H5v16h9M10 12h10M16 8l4 4-4 4",
};
const shapes = {
  circle: ring,
  "check-circle": `${ring}<path d="M8 12.3l2.8 2.8L16 9.5"/>`,
  "minus-circle": `${ring}<path d="M8 12h8"/>`,
  half: `${ring}<path d="M12 3a9 9 0 0 1 0 18z" fill="#000"/>`,
  dot: '<circle cx="12" cy="12" r="4.5" fill="#000"/>',
  info: `${ring}<path d="M12 11v5.5M12 7.7v.1"/>`,
  help: `${ring}<path d="M9.5 9.4a2.6 2.6 0 1 1 3.7 2.4c-.9.4-1.2.9-1.2 1.7M12 16.6v.1"/>`,
  clock: `${ring}<path d="M12 7v5l3.5 2"/>`,
  globe: `${ring}<path d="M3 12h18M12 3c2.7 2.7 3.7 6 3.7 9s-1 6.3-3.7 9c-2.7-2.7-3.7-6-3.7-9s1-6.3 3.7-9z"/>`,
  calendar: '<rect x="4" y="5" width="16" height="16" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>',
  mail: '<rect x="3" y="5" width="18" height="14" rx="2"/><path d="M3.5 7l8.5 6 8.5-6"/>',
  lock: '<rect x="5" y="11" width="14" height="10" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>',
  copy: '<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 4H6a2 2 0 0 0-2 2v10"/>',
  eye: '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/>',
  "eye-off": '<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM4 3l16 18"/><circle cx="12" cy="12" r="3"/>',
  person: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c1-4 4-6 7.5-6s6.5 2 7.5 6"/>',
  people: '<circle cx="9" cy="8.5" r="3.5"/><path d="M2.5 20c.8-3.6 3.3-5.5 6.5-5.5s5.7 1.9 6.5 5.5M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .8 3.2 2.6 3.7 5"/>',
  search: '<circle cx="10.5" cy="10.5" r="6.5"/><path d="M15.5 15.5L21 21"/>',
  key: '<circle cx="8" cy="15.5" r="4.5"/><path d="M11.5 12L20 3.5M16 7.5l3 3"/>',
  pin: '<path d="M12 21s7-6.5 7-11.5a7 7 0 1 0-14 0C5 14.5 12 21 12 21z"/><circle cx="12" cy="9.5" r="2.5"/>',
};

const drawings = { ...shapes };
for (const [name, path] of Object.entries(lines)) drawings[name] = `<path d="${path}"/>`;

const asUrl = (drawing) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="#000" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">${drawing}</svg>`;
  return `url("data:image/svg+xml,${svg.replaceAll('"', "'").replaceAll("#", "%23").replaceAll("<", "%3C").replaceAll(">", "%3E")}")`;
};

export const names = Object.keys(drawings).sort();

export function iconStyles() {
  const variables = names.map((name) => `--bb-i-${name}:${asUrl(drawings[name])}`).join(";");
  const choices = names.map((name) => `[data-icon="${name}"]{--bb-icon:var(--bb-i-${name})}`).join("");
  return `:root{${variables}}${choices}`;
}
