#pragma once

#include "model/plan.hpp"
#include "model/plan_format.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

/// Parts of a plan as short texts to compare.
namespace taikei::tests {

using Texts = std::vector<std::string>;

/// The only node; an empty one where there are none or several, with a failure.
inline model::Node only_node(const model::Plan &plan)
{
    EXPECT_EQ(plan.nodes.size(), 1U);
    return plan.nodes.size() == 1 ? plan.nodes.front() : model::Node{};
}

/// "市民: 花を植えます。"
inline Texts roles_of(const model::Node &node)
{
    Texts texts;
    for (const model::Role &role : node.roles)
        texts.push_back(role.actor + ": " + role.text);
    return texts;
}

/// "総合評価 B 市 2022" of the node of that title: scheme, value, who judges and the year; a word that says so where
/// there is no such node.
inline Texts ratings_of(const model::Plan &plan, const std::string &title)
{
    for (const model::Node &node : plan.nodes) {
        if (node.title != title)
            continue;
        Texts texts;
        for (const model::Rating &rating : node.ratings)
            texts.push_back(rating.scheme + " " + rating.value + (rating.by.empty() ? "" : " " + rating.by)
                            + (rating.year ? " " + std::to_string(rating.year->year()) : ""));
        return texts;
    }
    return {"no such node"};
}

/// "喫煙率/男性 [％]: observed 23.1 in 2022, target 20.0 in 2027": name, part, unit and values.
inline std::string describe(const model::Indicator &indicator)
{
    std::string text = indicator.name + (indicator.part ? "/" + *indicator.part : "")
        + (indicator.unit ? " [" + *indicator.unit + "]" : "");
    std::string between = ": ";
    for (const model::Value &value : indicator.values) {
        text += between + std::string(model::name_of(value.kind)) + " " + value.text + " in "
            + std::to_string(value.year.year());
        between = ", ";
    }
    return text;
}

inline Texts indicators_of(const model::Plan &plan)
{
    Texts texts;
    for (const model::Indicator &indicator : plan.indicators)
        texts.push_back(describe(indicator));
    return texts;
}

} // namespace taikei::tests
