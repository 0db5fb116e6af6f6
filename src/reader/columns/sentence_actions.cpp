#include "base/text.hpp"
#include "reader/columns/column_tables.hpp"
#include "reader/lexicon.hpp"
#include "reader/table/made_table.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Tables of projects whose names stand before their texts, which are sentences; offices and what the edge of a column
/// cut off stand where they stood on the page:
///
///     事業名
///     通常保育事業
///     市立保育所の再編整備
///     【拡充】
///
///     事業の内容
///     担当課
///     保護者の就労などにより、家庭での保育が困難な子ど こども保育課
///     もを保育所で預かります。
///     老朽化した市立保育所３園を統合し、令和９年度の開園 こども保育課
///     を目指します。
///     公共施設管理課
namespace taikei::reader {
namespace {

constexpr int cut_slack = 6; ///< in display columns: what kept a letter or a figure from standing on a line

/// 【拡充】, 新規; empty for any other word.
std::string tag_of_word(const std::string &word)
{
    std::string tight = base::fold_tight(word);
    for (const auto &[open, close] : {std::pair("【", "】"), std::pair("[", "]"), std::pair("(", ")")}) {
        if (tight.starts_with(open) && tight.ends_with(close))
            tight = tight.substr(std::string_view(open).size(),
                                 tight.size() - std::string_view(open).size() - std::string_view(close).size());
    }
    return Lexicon::get().is_tag(tight) ? tight : std::string();
}

/// こども家庭センター, 全課; no 離乳食教室.
bool is_office_word(const std::string &word)
{
    return !word.contains("、") && !word.contains("。") && !word.ends_with("教室") && !word.ends_with("事業所")
        && Lexicon::get().is_department(word);
}

std::string joined_words(const std::vector<std::string> &words, std::size_t from)
{
    std::string text;
    for (std::size_t i = from; i < words.size(); ++i)
        text += (text.empty() ? "" : " ") + words[i];
    return text;
}

/// A line without the offices and the mark at its end.
struct SentenceLine {
    std::vector<std::string> words;
    std::string offices; ///< 総務部 職員課
    std::string tag;
};

SentenceLine take_ends_off(const ColumnLine &line)
{
    SentenceLine found;
    found.words = line.words;
    while (!found.words.empty() && is_office_word(found.words.back())) {
        found.offices = found.words.back() + (found.offices.empty() ? "" : " ") + found.offices;
        found.words.pop_back();
    }
    if (!found.words.empty())
        found.tag = tag_of_word(found.words.back());
    if (!found.tag.empty())
        found.words.pop_back();
    return found;
}

struct SentenceText {
    std::string text;
    std::vector<std::string> offices;
    std::string tag;
};

class SentenceActions {
public:
    explicit SentenceActions(const ColumnZone &zone)
        : m_zone(zone)
        , m_title(find_title(zone))
        , m_text(zone.find(ColumnRole::Text))
        , m_department(zone.find(ColumnRole::Department))
        , m_code(zone.find(ColumnRole::Code))
    {
    }

    std::optional<document::Table> table()
    {
        if (!m_title || !m_text || *m_title >= *m_text || m_zone.value_count() > 0 || !find_width())
            return std::nullopt;
        for (const ColumnLine &line : m_zone.lines) {
            if (!add(line))
                return std::nullopt;
        }
        return is_open() || !m_half_office.empty() ? std::nullopt : put_together();
    }

private:
    static std::optional<std::size_t> find_title(const ColumnZone &zone)
    {
        for (std::size_t i = 0; i < zone.heads.size(); ++i) {
            const Head &head = zone.heads[i];
            if (!head.is_value() && (head.has(ColumnRole::Title) || head.has(ColumnRole::NameIfAlone))
                && !head.has(ColumnRole::Code))
                return i;
        }
        return std::nullopt;
    }

    /// Below the head of the names, up to the next head.
    bool is_in_column_of_names(const ColumnLine &line)
    {
        if (line.below_head)
            m_named_block = *line.below_head == m_title ? std::optional(line.block) : std::nullopt;
        return m_named_block == line.block && !line.text.contains("。");
    }

    /// How wide the column of texts is: as its widest line.
    bool find_width()
    {
        constexpr int least = 24;
        for (const ColumnLine &line : m_zone.lines) {
            const auto ends = take_ends_off(line);
            if (!is_in_column_of_names(line) && ends.words.size() == 1)
                m_width = std::max(m_width, base::display_width(ends.words.front()));
        }
        m_named_block.reset();
        return m_width >= least;
    }

    bool is_open() const { return !m_texts.empty() && !m_texts.back().text.ends_with("。"); }

    bool add(const ColumnLine &line)
    {
        const bool is_name = is_in_column_of_names(line);
        if (m_code && line.words.size() == 1 && is_plain_number(line.text)) {
            m_codes.push_back(line.text);
            return true;
        }
        if (line.may_number_page)
            return true;
        SentenceLine ends = take_ends_off(line);
        if (is_name && (!ends.offices.empty() || ends.words.empty()))
            ends = {line.words, {}, {}};
        if (is_name && ends.words.size() == 1 && !tag_of_word(ends.words.front()).empty())
            return mark_name(ends.words.front());
        if (is_name)
            return add_name(joined_words(line.words, 0), line);
        if (ends.words.empty() && ends.offices.empty())
            return mark_name(line.text);
        if (!m_half_office.empty() && ends.words.size() + (ends.offices.empty() ? 0 : 1) == 1) {
            const std::string whole = m_half_office + (ends.words.empty() ? ends.offices : ends.words.front());
            if (is_office_word(whole)) {
                m_half_office.clear();
                return add_offices(whole);
            }
        }
        if (!ends.words.empty() && !add_words(ends.words, line))
            return false;
        if (!ends.tag.empty() && !m_texts.empty())
            m_texts.back().tag = ends.tag;
        return ends.offices.empty() || add_offices(ends.offices);
    }

    /// A line's words without what stands at its end: a text, a name, or both side by side.
    bool add_words(const std::vector<std::string> &words, const ColumnLine &line)
    {
        const std::string text = joined_words(words, 0);
        const int width = base::display_width(text);
        const bool is_wide = width > m_width + 2;
        if (words.size() > 1 && (is_wide || (!is_open() && text.ends_with("。")))) {
            const bool is_rest = is_open();
            if (is_rest ? !add_rest_of_name(words.front()) : !add_name(words.front(), line))
                return false;
            return add_text(joined_words(words, 1), !is_rest);
        }
        if (is_wide)
            return false;
        if (text.contains("。") || width + cut_slack >= m_width)
            return add_text(text, false);
        if (!is_open())
            return add_name(text, line);
        if (m_is_beside_name || (!m_names.empty() && base::count_open_brackets(m_names.back().text) > 0))
            return add_rest_of_name(text);
        if (!m_department || !m_half_office.empty())
            return false;
        m_half_office = text;
        return true;
    }

    bool add_text(const std::string &text, bool is_beside_name)
    {
        if (!is_open()) {
            m_texts.emplace_back();
            m_is_beside_name = is_beside_name;
        }
        m_texts.back().text += text;
        return true;
    }

    bool add_name(const std::string &text, const ColumnLine &line)
    {
        constexpr int least_difference = 4;
        if (text.contains("。") || base::display_width(text) + least_difference > m_width)
            return false;
        ColumnLine &name = m_names.emplace_back();
        name.text = text;
        name.words = {text};
        name.place = line.place;
        // Nothing goes on behind a mark, or behind the end of a row.
        name.block = m_names.size() == 1 ? 0 : m_names[m_names.size() - 2].block;
        if (m_texts.size() != m_texts_above_name || m_ends.contains(m_names.size() - 1) || has_code_before(text))
            ++name.block;
        m_texts_above_name = m_texts.size();
        return true;
    }

    bool has_code_before(const std::string &text) const
    {
        return m_code && is_plain_number(text.substr(0, text.find(' ')));
    }

    bool add_rest_of_name(const std::string &text)
    {
        if (m_names.empty())
            return false;
        m_ends[m_names.size()] += text;
        return true;
    }

    bool mark_name(const std::string &tag) { return add_rest_of_name(tag); }

    bool add_offices(const std::string &offices)
    {
        if (m_texts.empty())
            return false;
        m_texts.back().offices.push_back(offices);
        return true;
    }

    /// The names, each with what stands behind it. Empty where they do not come out as `count`.
    std::vector<std::string> names_of(std::size_t count) const
    {
        std::vector<std::string> names;
        std::size_t line = 0;
        for (const WrappedCell &cell : join_wrapped_cells(m_names, count)) {
            std::string name;
            for (std::size_t i = 0; i < cell.lines; ++i) {
                name += m_names[line++].text;
                if (const auto end = m_ends.find(line); end != m_ends.end())
                    name += end->second;
            }
            names.push_back(std::move(name));
        }
        return names;
    }

    /// Offices that were printed as a column of their own stand behind one text: theirs only where they are as many.
    void spread_offices()
    {
        const auto with_offices =
            std::ranges::count_if(m_texts, [](const SentenceText &text) { return !text.offices.empty(); });
        if (with_offices != 1 || m_texts.size() < 2)
            return;
        const auto holder = std::ranges::find_if(m_texts, [](const auto &text) { return !text.offices.empty(); });
        const auto offices = std::exchange(holder->offices, {});
        for (std::size_t i = 0; i < m_texts.size() && offices.size() == m_texts.size(); ++i)
            m_texts[i].offices = {offices[i]};
    }

    /// 5 人権教育の推進: takes the number off the name; empty where the codes are not in order.
    bool take_codes(std::vector<std::string> &names)
    {
        if (!m_code)
            return true;
        if (m_codes.empty()) {
            for (std::string &name : names) {
                const auto space = name.find(' ');
                if (space == std::string::npos || !is_plain_number(name.substr(0, space)))
                    return false;
                m_codes.push_back(name.substr(0, space));
                name.erase(0, space + 1);
            }
        }
        const auto follows = [](const std::string &one, const std::string &next) {
            return std::stoi(base::narrow(one)) + 1 != std::stoi(base::narrow(next));
        };
        return m_codes.size() == names.size() && std::ranges::adjacent_find(m_codes, follows) == m_codes.end();
    }

    std::optional<document::Table> put_together()
    {
        auto names = m_texts.empty() ? std::vector<std::string>() : names_of(m_texts.size());
        const bool are_sure = m_texts.size() > 1 || (m_department && !m_texts.empty() && !m_texts[0].offices.empty());
        if (names.empty() || !are_sure || !take_codes(names))
            return std::nullopt;
        spread_offices();
        document::Table table = begin_table(m_zone);
        for (std::size_t r = 0; r < names.size(); ++r)
            add_row(table, cells_of(names[r], m_texts[r], r), m_zone.place);
        return table;
    }

    std::vector<std::string> cells_of(const std::string &name, const SentenceText &text, std::size_t row) const
    {
        std::vector<std::string> cells(m_zone.heads.size());
        if (m_code)
            cells[*m_code] = m_codes[row];
        cells[*m_title] = name;
        cells[*m_text] = text.text;
        for (const std::string &office : text.offices) {
            if (m_department)
                cells[*m_department] += (cells[*m_department].empty() ? "" : "\n") + office;
        }
        for (std::size_t i = *m_text + 1; i < cells.size() && !text.tag.empty(); ++i) {
            if (i != m_department) {
                cells[i] = text.tag;
                break;
            }
        }
        return cells;
    }

    const ColumnZone &m_zone;
    std::optional<std::size_t> m_title;
    std::optional<std::size_t> m_text;
    std::optional<std::size_t> m_department;
    std::optional<std::size_t> m_code;
    int m_width = 0;
    std::optional<std::size_t> m_named_block;
    std::vector<ColumnLine> m_names;
    std::map<std::size_t, std::string> m_ends; ///< what stands behind the names' line, by how many lines there are then
    std::size_t m_texts_above_name = 0;
    std::vector<SentenceText> m_texts;
    std::vector<std::string> m_codes;
    bool m_is_beside_name = false; ///< the last text began on the line of its name
    std::string m_half_office; ///< 人権・男女共同参画, whose 課 stands farther down
};

} // namespace

std::optional<document::Table> sentences_of_columns(const ColumnZone &zone)
{
    return SentenceActions(zone).table();
}

} // namespace taikei::reader
