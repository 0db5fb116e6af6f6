#include "cli/change_text.hpp"

#include "base/text.hpp"

#include <array>
#include <map>
#include <utility>

namespace taikei::cli {

namespace {

using Subject = model::Change::Subject;

constexpr int longest_excerpt = 60;

std::string sign_of(model::ChangeKind kind)
{
    switch (kind) {
    case model::ChangeKind::Added: return "+";
    case model::ChangeKind::Gone: return "-";
    case model::ChangeKind::Changed: return "~";
    }
    return "";
}

Ink ink_of(model::ChangeKind kind)
{
    switch (kind) {
    case model::ChangeKind::Added: return Ink::Green;
    case model::ChangeKind::Gone: return Ink::Red;
    case model::ChangeKind::Changed: return Ink::Yellow;
    }
    return Ink::Dim;
}

std::string excerpt(std::string_view text)
{
    return text.empty() ? "(nothing)" : cut_to_width(printable(base::squeeze(text)), longest_excerpt);
}

/// What is said after the title: the field, and what it was and is.
std::string detail_of(const model::Change &change)
{
    std::string detail = change.field.empty() ? "" : " | " + printable(change.field);
    if (change.kind == model::ChangeKind::Changed)
        return detail + ": " + excerpt(change.before) + " → " + excerpt(change.after);
    const std::string &text = change.kind == model::ChangeKind::Added ? change.after : change.before;
    return text.empty() || text == change.title ? detail : detail + ": " + excerpt(text);
}

} // namespace

std::string_view name_of(Subject subject)
{
    switch (subject) {
    case Subject::Plan: return "plan";
    case Subject::Node: return "node";
    case Subject::Indicator: return "indicator";
    case Subject::Value: return "value";
    case Subject::Glossary: return "term";
    }
    return "";
}

std::string_view name_of(model::ChangeKind kind)
{
    switch (kind) {
    case model::ChangeKind::Added: return "added";
    case model::ChangeKind::Gone: return "gone";
    case model::ChangeKind::Changed: return "changed";
    }
    return "";
}

std::string change_counts(const std::vector<model::Change> &changes)
{
    std::map<std::pair<Subject, model::ChangeKind>, int> counts;
    for (const model::Change &change : changes)
        ++counts[{change.subject, change.kind}];
    std::string text;
    for (const auto &[what, count] : counts)
        text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(name_of(what.first))
            + (count == 1 ? "" : "s") + " " + std::string(name_of(what.second));
    return text.empty() ? "nothing" : text;
}

std::string change_lines(const std::vector<model::Change> &changes, const Terminal &terminal)
{
    std::string text;
    for (const model::Change &change : changes)
        text += terminal.paint(ink_of(change.kind),
                               sign_of(change.kind) + " " + std::string(name_of(change.subject)) + " "
                                   + printable(change.title))
            + detail_of(change) + "\n";
    return text;
}

} // namespace taikei::cli
