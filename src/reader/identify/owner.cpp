#include "reader/identify/owner.hpp"

#include "base/text.hpp"
#include "reader/identify/municipality_names.hpp"
#include "reader/identify/related_plans.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taikei::reader {
namespace {

/// Names with how much speaks for each, and where it was first said.
class OwnerVotes {
public:
    void add(const std::string &name, int weight, const base::Place &place)
    {
        if (name.empty())
            return;
        const auto known = std::ranges::find(m_votes, name, &Vote::name);
        if (known == m_votes.end())
            m_votes.push_back({name, weight, place});
        else
            known->weight += weight;
    }
    /// Each name that the text holds.
    void add_all(std::string_view text, int weight, const base::Place &place)
    {
        for (const NamedMunicipality &named : municipalities_in(text))
            add(named.name, weight, place);
    }

    /// こどもまんなか東市 is a title's words before 東市, where that stands elsewhere alone.
    void join_longer_names()
    {
        for (Vote &longer : m_votes) {
            const auto name = std::ranges::find_if(m_votes, [&](const Vote &vote) {
                return vote.name.size() < longer.name.size() && longer.name.ends_with(vote.name)
                    && begins_with_hiragana(longer.name) && !begins_with_hiragana(vote.name);
            });
            if (name != m_votes.end())
                name->weight += std::exchange(longer.weight, 0);
        }
    }

    /// The first of those for which most speaks; none where that is less than `least`, or less than `lead` times what
    /// speaks for another.
    Owner winner(int least, int lead) const
    {
        const auto best = std::ranges::max_element(m_votes, {}, &Vote::weight);
        if (best == m_votes.end() || best->weight < least)
            return {};
        const bool is_ahead = std::ranges::all_of(
            m_votes, [&](const Vote &vote) { return &vote == &*best || vote.weight * lead <= best->weight; });
        return is_ahead ? Owner{best->name, best->place, false, {}} : Owner{};
    }

    /// 西市 (2), 東市 (1): most first.
    std::string describe() const
    {
        constexpr std::size_t most_names = 3;
        std::vector<Vote> votes = m_votes;
        std::ranges::stable_sort(votes, std::ranges::greater(), &Vote::weight);
        std::string text;
        for (std::size_t i = 0; i < std::min(most_names, votes.size()); ++i)
            text += (i == 0 ? "" : ", ") + votes[i].name + " (" + std::to_string(votes[i].weight) + ")";
        return text;
    }

private:
    static bool begins_with_hiragana(std::string_view name)
    {
        std::size_t at = 0;
        return base::is_hiragana(base::next_code_point(name, at));
    }

    struct Vote {
        std::string name;
        int weight = 0;
        base::Place place;
    };
    std::vector<Vote> m_votes;
};

/// Calls it with every line, and with every line of every cell; whether lists of other plans are left out is for the
/// line's own label to say.
void for_each_text(const document::Document &document,
                   const std::function<void(std::string_view text, const base::Place &place)> &call)
{
    RelatedPlanLines related;
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block)) {
            if (!related.take(line->text))
                call(line->text, line->place);
            continue;
        }
        for (const auto &row : std::get<document::Table>(block).grid) {
            if (!row.empty() && labels_related_plans(row.front().cell.text))
                continue;
            for (const auto &cell : row) {
                if (!cell.covered)
                    call(cell.cell.text, cell.cell.place);
            }
        }
    }
}

/// 令和６年３月　東市, 東市市民部環境課: up to where the text begins.
void add_cover(OwnerVotes &votes, const std::vector<CoverLine> &cover)
{
    constexpr int alone = 8;
    constexpr int in_line = 3;
    bool is_over = false; ///< the text has begun
    for (const CoverLine &line : cover) {
        is_over = is_over || line.part == CoverPart::Prose || line.part == CoverPart::Heading;
        if (const std::string name = municipality_alone(line.text); !name.empty())
            votes.add(name, alone, line.place);
        else if (!is_over)
            votes.add_all(line.text, in_line, line.place);
    }
}

/// 東市　企画部　企画課
std::string name_before_department(std::string_view text)
{
    constexpr std::size_t longest = 90; ///< in bytes
    if (text.size() > longest)
        return {};
    const auto names = municipalities_in(text);
    const bool is_first = !names.empty() && names.front().begin == 0;
    return is_first && Lexicon::get().is_department(base::trim(text.substr(names.front().end))) ? names.front().name
                                                                                                : std::string();
}

/// 市町村名 | 東市 in the first rows of a form or of open data.
void add_labelled_cells(OwnerVotes &votes, const document::Document &document)
{
    constexpr int labelled = 12;
    constexpr int alone = 4;
    constexpr int signed_cell = 3;
    constexpr std::size_t first_tables = 3;
    constexpr std::size_t first_rows = 4;
    static const RE2 label("(?:市区?町村|自治体|団体|地方公共団体|市|町)名");
    std::size_t tables = 0;
    for (const auto &block : document.blocks) {
        const auto *table = std::get_if<document::Table>(&block);
        if (table == nullptr)
            continue;
        if (++tables > first_tables)
            break;
        for (std::size_t r = 0; r < std::min(first_rows, table->grid.size()); ++r) {
            const auto &row = table->grid[r];
            for (std::size_t c = 0; c < row.size(); ++c) {
                if (row[c].covered)
                    continue;
                const std::string name = municipality_alone(row[c].cell.text);
                if (name.empty()) {
                    votes.add(name_before_department(row[c].cell.text), signed_cell, row[c].cell.place);
                    continue;
                }
                const bool is_beside = c > 0 && RE2::FullMatch(base::fold_tight(row[c - 1].cell.text), label);
                const bool is_below = r > 0 && RE2::FullMatch(base::fold_tight(table->grid[r - 1][c].cell.text), label);
                votes.add(name, is_beside || is_below ? labelled : alone, row[c].cell.place);
            }
        }
    }
}

/// 発行：東市　企画部, and lines that come again and again: 東市地域福祉計画 at the head of each page.
void add_imprint_and_heads(OwnerVotes &votes, const document::Document &document)
{
    constexpr int imprint = 6;
    constexpr int running_head = 5;
    constexpr std::size_t longest = 150; ///< in bytes
    constexpr int fewest_pages = 3;
    static const RE2 published(R"(^[ 　■◆【〔]*(?:発行|編集|策定|作成)(?:者|元|日|年月)?[】〕 　:：／/・])");
    std::unordered_map<std::string, int> repeated;
    RelatedPlanLines related;
    for (const auto &block : document.blocks) {
        const auto *line = std::get_if<document::Line>(&block);
        if (line == nullptr || related.take(line->text) || line->text.size() > longest || line->text.contains("。"))
            continue;
        const re2::StringPiece text(line->text.data(), line->text.size());
        const bool may_be_imprint = base::has_word(line->text, "行") || base::has_word(line->text, "編集")
            || base::has_word(line->text, "作成") || base::has_word(line->text, "策定");
        if (may_be_imprint && RE2::PartialMatch(text, published))
            votes.add_all(line->text, imprint, line->place);
        else if (++repeated[base::squeeze(line->text)] == fewest_pages)
            votes.add_all(line->text, running_head, line->place);
    }
}

/// 東市調べ, 東市条例, 東市議会, and 東市 alone, as one who takes part: what hardly anybody else is named for.
bool is_named_as_owner(std::string_view text, const NamedMunicipality &named)
{
    static const RE2 of_owner(
        R"(^(?:調べ|議会|教育委員会|社会福祉協議会|農業委員会|[/／]|[^、。のはをに ]{0,16}(?:条例|計画|プラン|協議会|委員会|センター|アンケート|調査)))");
    const std::string_view behind = text.substr(named.end);
    return RE2::PartialMatch(re2::StringPiece(behind.data(), behind.size()), of_owner);
}

Owner owner_in_text(const document::Document &document)
{
    constexpr int fewest = 3;
    constexpr int lead = 3;
    OwnerVotes votes;
    OwnerVotes mentions;
    for_each_text(document, [&](std::string_view text, const base::Place &place) {
        const auto names = municipalities_in(text);
        for (const NamedMunicipality &named : names) {
            mentions.add(named.name, 1, place);
            const bool is_alone = names.size() == 1 && base::trim(text).size() == named.end - named.begin;
            if (is_alone || is_named_as_owner(text, named))
                votes.add(named.name, 1, place);
        }
    });
    Owner owner = votes.winner(fewest, lead);
    owner.is_from_text = !owner.name.empty();
    owner.mentions = owner.name.empty() ? mentions.describe() : std::string();
    return owner;
}

} // namespace

Owner find_owner(const document::Document &document, const std::vector<CoverLine> &cover, std::string_view title)
{
    constexpr int in_title = 8;
    constexpr int in_properties = 4;
    constexpr int fewest = 3;
    OwnerVotes votes;
    const base::Place first{document.file, 0, 0, 0, 0, 0, std::nullopt};
    votes.add_all(title, in_title, first);
    votes.add_all(document.title, in_properties, first);
    add_cover(votes, cover);
    add_labelled_cells(votes, document);
    add_imprint_and_heads(votes, document);
    votes.join_longer_names();
    if (Owner owner = votes.winner(fewest, 1); !owner.name.empty())
        return owner;
    return owner_in_text(document);
}

} // namespace taikei::reader
