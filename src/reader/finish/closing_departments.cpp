#include "reader/finish/closing_departments.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/reading.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// The offices in the bracket that ends the line, which is taken off; empty where it ends otherwise.
std::vector<std::string> take_offices(std::string &line)
{
    using Brackets = std::pair<std::string_view, std::string_view>;
    constexpr std::array<Brackets, 3> brackets = {Brackets{"（", "）"}, Brackets{"〔", "〕"}, Brackets{"［", "］"}};
    constexpr std::string_view full_stop = "。";
    for (const auto &[left, right] : brackets) {
        const auto open = line.rfind(left);
        if (!line.ends_with(right) || open == std::string::npos || open < full_stop.size()
            || !std::string_view(line).substr(0, open).ends_with(full_stop))
            continue;
        const std::size_t begin = open + left.size();
        auto offices = split_departments(std::string_view(line).substr(begin, line.size() - right.size() - begin));
        const auto is_office = [](const std::string &name) { return Lexicon::get().is_office(name); };
        if (offices.empty() || !std::ranges::all_of(offices, is_office))
            continue;
        line.resize(open);
        return offices;
    }
    return {};
}

void add_new(std::vector<std::string> &departments, std::vector<std::string> more)
{
    for (std::string &one : more) {
        if (std::ranges::find(departments, one) == departments.end())
            departments.push_back(std::move(one));
    }
}

/// Of each of the text's lines.
void take_from(std::string &text, std::vector<std::string> &departments)
{
    if (!text.contains("。（") && !text.contains("。〔") && !text.contains("。［"))
        return;
    std::string left;
    for (const std::string_view part : base::split(text, "\n")) {
        std::string line(part);
        add_new(departments, take_offices(line));
        left += (left.empty() ? "" : "\n") + line;
    }
    text = std::move(left);
}

} // namespace

void take_closing_departments(model::Plan &plan)
{
    for (model::Node &node : plan.nodes) {
        for (model::Section &section : node.sections) {
            if (section.label.empty())
                take_from(section.text, node.departments);
        }
        for (model::Measure &measure : node.measures)
            take_from(measure.text, measure.departments);
    }
}

} // namespace taikei::reader
