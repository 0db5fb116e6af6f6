// Suggests titles while one types. Without script the field is a plain search field, and a search that finds nothing
// names titles that are like it.
const pause = 150; // milliseconds without a key before the server is asked

interface Answer {
  suggestions: string[];
}

async function suggest(field: HTMLInputElement, list: HTMLDataListElement): Promise<void> {
  const words = field.value.trim();
  if (words === "") return list.replaceChildren();
  const answer = await fetch(`/suggestions?q=${encodeURIComponent(words)}`);
  if (!answer.ok || field.value.trim() !== words) return;
  const { suggestions } = (await answer.json()) as Answer;
  list.replaceChildren(
    ...suggestions.map((title) => {
      const option = document.createElement("option");
      option.value = title;
      return option;
    }),
  );
}

const field = document.querySelector<HTMLInputElement>("#q");
const list = document.querySelector<HTMLDataListElement>("#q-suggestions");
if (field && list) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void suggest(field, list), pause);
  });
}

export {};
