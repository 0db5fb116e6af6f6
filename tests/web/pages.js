import { computedIndicator, ratedPlan } from "./server.js";

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

async function firstMarked(plans, documentOf) {
  for (const plan of plans) {
    const tag = (await documentOf(plan)).nodes.flatMap((one) => [
      ...(one.tags ?? []),
      ...(one.measures ?? []).flatMap((measure) => measure.tags ?? []),
    ])[0];
    if (tag) return { plan, tag };
  }
  throw new Error("no sample plan has a mark");
}

/** The part whose prose uses a word that the plan explains. */
function nodeWithTerms(plan, document) {
  const terms = (document.glossary ?? []).map((entry) => entry.term);
  const uses = (node) => (node.sections ?? []).some((section) => terms.some((term) => section.text.includes(term)));
  return `/plans/${plan.id}/nodes/${segment(document.nodes.find(uses).id)}`;
}

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
  const ratedIndicators = (await documentOf(rated)).indicators;
  const judged = richest(ratedIndicators, weightOfIndicator);
  const computed = ratedIndicators.find((one) => one.name === computedIndicator);
  const node = richest(document.nodes, weightOfNode);
  const sheet = richest(sheets.nodes, weightOfNode);
  const indicator = richest(document.indicators, weightOfIndicator);
  const departments = document.nodes.flatMap((one) => one.departments ?? []);
  const marked = await firstMarked(plans, documentOf);
  const successor = comprehensive.find((one) => one.id !== plan.id);
  const words = document.indicators.find((one) => weightOfIndicator(one) % 10 < 2) ?? indicator;
  return {
    front: "/",
    plan: `/plans/${plan.id}`,
    node: `/plans/${plan.id}/nodes/${segment(node.id)}`,
    "node-with-terms": nodeWithTerms(plan, document),
    sheet: `/plans/${evaluation.id}/nodes/${segment(sheet.id)}`,
    indicator: `/plans/${plan.id}/indicators/${segment(indicator.id)}`,
    "indicator-words": `/plans/${plan.id}/indicators/${segment(words.id)}`,
    "rated-plan": `/plans/${rated.id}`,
    "rated-node": `/plans/${rated.id}/nodes/${segment(judged.node)}`,
    "rated-indicator": `/plans/${rated.id}/indicators/${segment(judged.id)}`,
    "computed-indicator": `/plans/${rated.id}/indicators/${segment(computed.id)}`,
    list: `/plans/${plan.id}/list`,
    "list-narrowed": `/plans/${plan.id}/list?department=${segment(departments[0])}&q=${segment("支援")}`,
    "list-nothing": `/plans/${plan.id}/list?q=zzzz`,
    guide: `/plans/${plan.id}/guide`,
    "rated-guide": `/plans/${rated.id}/guide`,
    glossary: `/plans/${plan.id}/glossary`,
    changes: `/plans/${plan.id}/changes`,
    "changes-plans": `/plans/${successor.id}/changes?with=${plan.id}`,
    project: `/plans/${marked.plan.id}/tags/${segment(marked.tag)}`,
    departments: "/departments",
    department: `/departments/${segment(departments[0])}`,
    goals: "/goals",
    goal: `/goals/${document.nodes.flatMap((one) => one.sdgs ?? [])[0] ?? 3}`,
    accessibility: "/accessibility",
    embed: `/plans/${rated.id}/indicators/${segment(judged.id)}/embed`,
    publications: `/plans/${plan.id}/publications`,
    data: "/data",
    api: "/api",
    search: "/search",
    "search-hits": `/search?q=${segment("支援")}`,
    "search-nothing": "/search?q=zzzz",
    "not-found": `/plans/${plan.id}/nodes/none`,
  };
}

export const inEnglish = (path) => `/en${path}`;
