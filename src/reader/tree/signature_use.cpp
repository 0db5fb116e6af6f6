#include "reader/tree/signature_use.hpp"

#include "base/text.hpp"

#include <set>

namespace taikei::reader {

std::string block_key(const Element &label)
{
    if (label.label_kind && *label.label_kind != LabelKind::Prose)
        return std::to_string(static_cast<int>(*label.label_kind));
    return base::fold_tight(label.label);
}

std::map<std::string, SignatureUse> observe(const std::vector<Element> &elements)
{
    struct Open {
        std::string signature;
        std::set<std::string> keys;
        int number = 0;
        bool has_content = false; ///< not only a line of an overview
        bool has_table = false; ///< of its own or of what stands below it
    };
    std::map<std::string, SignatureUse> uses;
    std::vector<Open> open;
    const auto close = [&](std::size_t from, bool followed) {
        for (std::size_t i = from; i < open.size(); ++i) {
            auto &use = uses[open[i].signature];
            use.with_tables += open[i].has_table ? 1 : 0;
            use.followed += followed && i == from && open[i].has_content ? 1 : 0;
            for (const auto &key : open[i].keys) {
                ++use.owns[key];
                use.followed_owns[key] += followed && i == from ? 1 : 0;
            }
        }
        open.resize(from);
    };
    for (const Element &element : elements) {
        if (element.names_again) { // above the goals of a node that was left
            if (element.heading)
                uses.try_emplace(element.heading->signature());
            continue;
        }
        if (element.kind == Element::Kind::Heading
            && !(element.heading->title.empty() && element.heading->level.empty())) {
            const std::string signature = element.heading->signature();
            ++uses[signature].count;
            const auto same = std::ranges::find(open, signature, &Open::signature);
            if (same != open.end())
                close(static_cast<std::size_t>(same - open.begin()),
                      // 1 again begins another list
                      element.heading->number > same->number || element.heading->numbering == Numbering::None);
            // What follows a list is not the last item's.
            if (element.line == nullptr || element.line->kind != document::Line::Kind::ListItem)
                open.push_back({signature, {}, element.heading->number, false, false});
            continue;
        }
        for (auto &each : open)
            each.has_content = true;
        if (element.kind == Element::Kind::Label) {
            for (auto &each : open)
                each.keys.insert(block_key(element));
        } else if (element.kind == Element::Kind::Table && !open.empty()) {
            open.back().keys.insert("table");
            for (auto &each : open)
                each.has_table = true;
        }
    }
    close(0, false);
    return uses;
}

} // namespace taikei::reader
