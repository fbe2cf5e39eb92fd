// On a narrow screen the tabs are wider than the page: the one that is open is brought into view.
export function showOpenTab(root) {
  for (const tab of root.querySelectorAll(".bb-tabs [aria-current]")) {
    const row = tab.closest(".bb-tabs");
    const ahead = tab.getBoundingClientRect().left - row.getBoundingClientRect().left;
    if (row.scrollWidth > row.clientWidth) row.scrollLeft += ahead - (row.clientWidth - tab.offsetWidth) / 2;
  }
}
