#include "reader/stacked/turning_names.hpp"

#include "base/text.hpp"
#include "reader/table/head.hpp"
#include "reader/value/cell.hpp"

#include <algorithm>

namespace taikei::reader {
namespace {

using Kind = SheetToken::Kind;

/// 担い手への農地の集積率 may look like a head, 地区 like one and like a unit.
Kind kind_in_name(const SheetToken &token, bool follows_text)
{
    if (token.kind != Kind::Head)
        return token.kind;
    return follows_text && is_unit(token.text) ? Kind::Unit : Kind::Text;
}

bool has_text(const std::vector<SheetToken> &tokens, const std::vector<std::size_t> &among)
{
    return std::ranges::any_of(among, [&](std::size_t i) { return kind_in_name(tokens[i], true) == Kind::Text; });
}

} // namespace

/// Texts are the name, a figure behind them is the base value.
void TurningNames::name_by_tokens(TurningGroup &group, const std::vector<std::size_t> &tokens) const
{
    for (const std::size_t i : tokens) {
        const SheetToken &token = m_tokens[i];
        const Kind kind = kind_in_name(token, !group.name.empty());
        if (kind == Kind::Text)
            group.name += token.text;
        else if (kind == Kind::Unit && group.unit.empty())
            group.unit = token.text;
        else if (kind == Kind::Note)
            group.note = token.text;
        else if (kind == Kind::Figure && group.base.empty())
            group.base = token.text;
    }
}

/// What stands above a group that is not the first was printed behind the one before.
std::vector<std::size_t> TurningNames::tokens_above(const TurningGroup &group) const
{
    if (!group.above.empty())
        return group.above;
    constexpr std::size_t most = 6;
    std::vector<std::size_t> tokens;
    for (std::size_t i = group.first; i-- > 0 && tokens.size() < most;) {
        if (m_tokens[i].kind == Kind::Head || m_tokens[i].kind == Kind::Turn || m_tokens[i].kind == Kind::Note)
            break;
        tokens.insert(tokens.begin(), i);
    }
    return tokens;
}

/// What stands below 指標名 before the rows, without other heads.
std::vector<std::size_t> TurningNames::block_above(std::size_t first)
{
    constexpr std::size_t reach = 60; ///< in lines
    std::vector<std::size_t> block;
    for (std::size_t i = first; i-- > 0 && m_tokens[i].line + reach > m_tokens[first].line;) {
        if (!m_sheet.is_free(m_tokens[i].line))
            break;
        const bool heads_names =
            m_tokens[i].kind == Kind::Head && look_up_head(m_tokens[i].text)->has(ColumnRole::Name);
        if (heads_names && !block.empty()) { // 区分 right above the rows heads their words
            std::ranges::reverse(block);
            m_block = i;
            return block;
        }
        if (m_tokens[i].kind != Kind::Head && m_tokens[i].kind != Kind::Turn)
            block.push_back(i);
    }
    return {};
}

/// 数 below コミュニティバスの年間利用者 人: the unit stands beside the first line of a wrapped name.
bool TurningNames::goes_on_beside_unit(std::size_t unit, std::size_t text) const
{
    constexpr std::size_t longest_rest = 18; ///< in bytes
    constexpr std::size_t least_of_wrapped = 30; ///< in bytes
    const SheetToken &rest = m_tokens[text];
    return unit > 0 && text == unit + 1 && m_tokens[unit - 1].kind == Kind::Text
        && m_tokens[unit - 1].line == m_tokens[unit].line && m_tokens[unit - 1].text.size() >= least_of_wrapped
        && rest.text.size() <= longest_rest && !m_sheet[rest.line].has_gap;
}

/// A name ends with its unit, and with the note behind it.
bool TurningNames::name_from_block(std::vector<TurningGroup *> groups, std::size_t first)
{
    struct Entry {
        std::vector<std::size_t> tokens;
        std::size_t unit = 0; ///< token; 0 where none stands there yet
        bool has_note = false;
    };
    std::vector<Entry> entries;
    for (const std::size_t i : block_above(first)) {
        const Kind kind = m_tokens[i].kind;
        if (kind == Kind::Figure)
            return false;
        if (kind == Kind::Unit && entries.empty()) // 単位
            continue;
        const bool ends_entry = !entries.empty() && (entries.back().unit != 0 || entries.back().has_note);
        const bool goes_on = ends_entry && !entries.back().has_note && entries.back().unit != 0
            && goes_on_beside_unit(entries.back().unit, i);
        if (kind == Kind::Text && (entries.empty() || (ends_entry && !goes_on)))
            entries.emplace_back();
        if (entries.empty())
            return false;
        if (kind == Kind::Unit)
            entries.back().unit = i;
        entries.back().has_note = entries.back().has_note || kind == Kind::Note;
        entries.back().tokens.push_back(i);
    }
    if (entries.size() != groups.size())
        return false;
    for (std::size_t i = m_block; i < first; ++i) { // 指標名, 単位, 区分
        if (m_tokens[i].kind == Kind::Head && m_tokens[i].text == m_sheet[m_tokens[i].line].text)
            m_lines.push_back(m_tokens[i].line);
    }
    for (std::size_t g = 0; g < groups.size(); ++g) {
        name_by_tokens(*groups[g], entries[g].tokens);
        for (const std::size_t i : entries[g].tokens)
            m_lines.push_back(m_tokens[i].line);
    }
    return true;
}

/// 地区 between a name and its base value, where the other names have units that the lexicon knows.
void TurningNames::find_unknown_unit(TurningGroup &group) const
{
    constexpr std::size_t longest = 12; ///< in bytes
    std::size_t texts = 0;
    for (const std::size_t i : group.inside) {
        if (kind_in_name(m_tokens[i], true) != Kind::Text)
            continue;
        const std::string &text = m_tokens[i].text;
        const bool is_before_figure = i + 1 < m_tokens.size() && m_tokens[i + 1].kind == Kind::Figure;
        if (++texts > 1 && is_before_figure && text.size() <= longest && group.name.ends_with(text)) {
            group.unit = text;
            group.name.resize(group.name.size() - text.size());
            return;
        }
    }
}

bool TurningNames::settle(std::vector<TurningGroup> &groups)
{
    std::vector<TurningGroup *> nameless;
    for (TurningGroup &group : groups) {
        if (has_text(m_tokens, group.inside))
            name_by_tokens(group, group.inside);
        else
            nameless.push_back(&group);
    }
    if (nameless.size() == groups.size()) {
        const auto is_named = [&](const TurningGroup &group) { return has_text(m_tokens, tokens_above(group)); };
        if (std::ranges::all_of(groups, is_named) && groups.size() > 1 && has_text(m_tokens, groups.back().above)) {
            for (TurningGroup &group : groups) {
                for (const std::size_t i : tokens_above(group))
                    m_lines.push_back(m_tokens[i].line);
                name_by_tokens(group, tokens_above(group));
                name_by_tokens(group, group.inside);
            }
            return true;
        }
    }
    if (!nameless.empty() && !name_from_block(nameless, groups.front().first))
        return false;
    const auto has_unit = [](const TurningGroup &group) { return !group.unit.empty(); };
    if (std::ranges::any_of(groups, has_unit)) {
        for (TurningGroup &group : groups) {
            if (!has_unit(group))
                find_unknown_unit(group);
        }
    }
    return true;
}

} // namespace taikei::reader
