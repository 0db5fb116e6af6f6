#pragma once

#include "document/read_document.hpp"
#include "reader/reader.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taikei::tests {

/// The plan of a small document; the name's ending says its format.
inline model::Plan plan_of(const std::string &text, const std::string &name = "plan.txt")
{
    const auto document = document::read_document(text, name);
    EXPECT_TRUE(document) << document.error().message;
    return document ? reader::read_plan(*document) : model::Plan{};
}

/// What was odd, but for what only a cover says, which small documents have not: city and title.
inline std::vector<base::Finding> findings_of(const model::Plan &plan)
{
    std::vector<base::Finding> findings = plan.findings;
    std::erase_if(findings, [](const base::Finding &finding) {
        return finding.kind == "city-not-printed" || finding.kind == "title-not-printed";
    });
    return findings;
}

/// The text of the node's section; a word that says so where it has none.
inline std::string section_of(const model::Plan &plan, const std::string &title, const std::string &label)
{
    for (const model::Node &node : plan.nodes) {
        for (const model::Section &section : node.sections) {
            if (node.title == title && section.label == label)
                return section.text;
        }
    }
    return "no such section";
}

} // namespace taikei::tests
