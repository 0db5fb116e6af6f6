// Adds "open all" and "close all" over the tree of a plan. Without script the tree is folded by its own <details>.
const tools = document.querySelector<HTMLElement>("[data-tree-tools]");
const branches = [...document.querySelectorAll<HTMLDetailsElement>(".tree details")];

function addButton(place: HTMLElement, words: string, open: boolean): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button-quiet";
  button.textContent = words;
  button.addEventListener("click", () => {
    for (const branch of branches) branch.open = open;
  });
  place.append(button);
}

if (tools && branches.length > 0) {
  addButton(tools, tools.dataset.open ?? "", true);
  addButton(tools, tools.dataset.close ?? "", false);
}

export {};
