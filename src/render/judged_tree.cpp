#include "render/judged_tree.hpp"

#include "evaluate/kind_statement.hpp"

namespace taikei::render {

evaluate::HandStatement statement_of(const store::HandEntry &entry)
{
    evaluate::HandStatement statement;
    statement.is_indicator = entry.kind == "indicator";
    statement.item = entry.item;
    statement.name = entry.name;
    statement.year = entry.year;
    statement.matter = evaluate::parse_hand_matter(entry.matter).value_or(evaluate::HandMatter::State);
    statement.about = entry.about;
    statement.value = entry.value;
    statement.reason = entry.reason;
    statement.person = entry.person;
    return statement;
}

evaluate::Confirmations confirmations_of(const model::Plan &plan, const store::RatingDecisions &decisions)
{
    std::vector<evaluate::KindStatement> kinds;
    kinds.reserve(decisions.kinds.size());
    for (const store::KindEntry &entry : decisions.kinds)
        kinds.push_back({entry.indicator, entry.name, entry.trait, entry.value, entry.person});
    return evaluate::confirmations_of(plan, kinds);
}

evaluate::JudgedTree judged_tree(const model::Plan &plan, const store::RatingDecisions &decisions)
{
    std::vector<evaluate::HandStatement> said;
    said.reserve(decisions.said.size());
    for (const store::HandEntry &entry : decisions.said)
        said.push_back(statement_of(entry));
    return {plan, confirmations_of(plan, decisions), std::move(said)};
}

} // namespace taikei::render
