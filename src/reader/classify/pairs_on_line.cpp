#include "reader/classify/pairs_on_line.hpp"

#include "base/text.hpp"
#include "reader/classify/label.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>

namespace taikei::reader {
namespace {

/// 担当課：地域振興課, 評価：B: a label that says whose the measure is or how it is judged, and its value.
bool is_known_pair(std::string_view text)
{
    constexpr std::size_t longest_label = 36; ///< in bytes
    static const RE2 pair(R"(([^：:。]+)[：:](.*[^ 　].*))");
    re2::StringPiece printed;
    re2::StringPiece value;
    if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), pair, &printed, &value))
        return false;
    const std::string_view label = base::trim(std::string_view(printed.data(), printed.size()));
    if (label.size() > longest_label)
        return false;
    const auto kind = kind_of_label(label);
    return kind == LabelKind::Departments || kind == LabelKind::Division
        || Lexicon::get().names_judge(base::fold_tight(label));
}

} // namespace

std::vector<std::string_view> pairs_on_line(std::string_view line)
{
    constexpr std::size_t longest = 300; ///< in bytes
    std::vector<std::string_view> pairs;
    if (line.size() > longest || !(line.contains("／") || line.contains("｜")))
        return pairs;
    for (const auto part : base::split(line, line.contains("／") ? "／" : "｜")) {
        pairs.push_back(base::trim(part));
        if (!is_known_pair(pairs.back()))
            return {};
    }
    return pairs.size() > 1 ? pairs : std::vector<std::string_view>();
}

} // namespace taikei::reader
