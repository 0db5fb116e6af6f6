import { ratedPlan } from "./server.js";

// One address of every kind of page, found through the API: the part and the indicator that have the most to show.
async function getJson(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.json();
}

function richest(things, weight) {
  return things.reduce((best, thing) => (weight(thing) > weight(best) ? thing : best));
}

const weightOfNode = (node) =>
  ["sections", "measures", "roles", "relatedPlans", "ratings", "sdgs", "tags"].reduce(
    (sum, key) => sum + (node[key]?.length > 0 ? 1 : 0),
    0,
  );

const weightOfIndicator = (indicator) =>
  indicator.values.filter((value) => value.number != null).length +
  (indicator.values.some((value) => value.kind === "target") ? 10 : 0);

const segment = encodeURIComponent;

/** Addresses by kind, the Japanese ones. */
export async function findPages(base) {
  const { plans } = await getJson(`${base}/api/v1/plans`);
  const documentOf = (one) => getJson(`${base}/api/v1/plans/${one.id}`);
  const comprehensive = plans.filter((one) => one.kind === "comprehensive");
  const documents = await Promise.all(comprehensive.map(documentOf));
  const weightOfPlan = (one) => one.nodes.reduce((sum, node) => sum + weightOfNode(node), 0);
  const document = richest(documents, weightOfPlan);
  const plan = comprehensive[documents.indexOf(document)];
  const evaluation = plans.find((one) => one.kind === "evaluation");
  const sheets = await documentOf(evaluation);
  const rated = plans.find((one) => one.title.startsWith(ratedPlan));
  const judged = richest((await documentOf(rated)).indicators, weightOfIndicator);
  const node = richest(document.nodes, weightOfNode);
  const sheet = richest(sheets.nodes, weightOfNode);
  const indicator = richest(document.indicators, weightOfIndicator);
  const words = document.indicators.find((one) => weightOfIndicator(one) % 10 < 2) ?? indicator;
  return {
    front: "/",
    plan: `/plans/${plan.id}`,
    node: `/plans/${plan.id}/nodes/${segment(node.id)}`,
    sheet: `/plans/${evaluation.id}/nodes/${segment(sheet.id)}`,
    indicator: `/plans/${plan.id}/indicators/${segment(indicator.id)}`,
    "indicator-words": `/plans/${plan.id}/indicators/${segment(words.id)}`,
    "rated-plan": `/plans/${rated.id}`,
    "rated-node": `/plans/${rated.id}/nodes/${segment(judged.node)}`,
    "rated-indicator": `/plans/${rated.id}/indicators/${segment(judged.id)}`,
    search: "/search",
    "search-hits": `/search?q=${segment("支援")}`,
    "search-nothing": "/search?q=zzzz",
    "not-found": `/plans/${plan.id}/nodes/none`,
  };
}

export const inEnglish = (path) => `/en${path}`;
