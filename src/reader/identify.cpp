#include "base/text.hpp"
#include "reader/classify/furniture.hpp"
#include "reader/classify/label.hpp"
#include "reader/plan_period.hpp"
#include "reader/reading.hpp"
#include "reader/title_words.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <utility>

/// Whose plan it is, what it is called, which kind it is and for which years.
namespace taikei::reader {
namespace {

constexpr std::size_t head_blocks = 40; ///< the title stands among the first blocks

/// Finds words that may be a municipality's name: up to nine letters that end with 市, 町, 村 or 区.
class NameFinder {
public:
    explicit NameFinder(std::string_view text)
        : m_text(text)
    {
    }

    /// The next one; none at the end of the text.
    std::optional<std::string_view> next()
    {
        while (m_at < m_text.size()) {
            const std::size_t begin = m_at;
            const char32_t first = base::next_code_point(m_text, m_at);
            const char32_t before = std::exchange(m_before, first);
            const bool is_spelled = base::is_hiragana(first) && may_begin_spelled_name(begin, before);
            if (!is_name_letter(first) && !is_spelled)
                continue;
            const auto end = is_spelled ? find_spelled_end(m_at) : find_end(m_at);
            if (!end)
                continue;
            const std::string_view name = m_text.substr(begin, *end - begin);
            m_at = *end;
            m_before = U'市';
            // The word must begin here: no kanji or katakana before it.
            const bool goes_on = base::is_kanji(before) || base::is_katakana(before);
            if (!goes_on || before == U'期' || before == U'次')
                return name;
        }
        return std::nullopt;
    }

private:
    static bool is_name_letter(char32_t c) { return base::is_kanji(c) || base::is_katakana(c); }
    /// Hiragana are a name's only at the beginning of a word: つくば市, 第３期さいたま市, but not 住みよい市.
    static bool may_begin_spelled_name(std::size_t begin, char32_t before)
    {
        return begin == 0 || base::is_space(before) || before == U'期' || before == U'次' || before == U'県'
            || before == U'「' || before == U'（';
    }

    /// つつじ原町, あきる野市, みどり市: two letters and more before 市, a particle not the last of them.
    std::optional<std::size_t> find_spelled_end(std::size_t at) const
    {
        constexpr std::size_t fewest_letters = 2;
        constexpr std::u32string_view particles = U"のなるたいをにでとがはもや";
        std::size_t letters = 1;
        char32_t last = U' ';
        while (at < m_text.size() && base::is_hiragana(peek(at))) {
            last = base::next_code_point(m_text, at);
            ++letters;
        }
        if (letters < 2 || at >= m_text.size())
            return std::nullopt;
        const bool ends_here = is_kind(peek(at));
        if (ends_here && (letters < fewest_letters || particles.contains(last)))
            return std::nullopt;
        return ends_here || is_name_letter(peek(at)) ? find_end(at) : std::nullopt;
    }

    static bool is_kind(char32_t c) { return c == U'市' || c == U'町' || c == U'村' || c == U'区'; }
    char32_t peek(std::size_t at) const { return base::next_code_point(m_text, at); }
    static bool is_inner_letter(char32_t c) { return is_name_letter(c) || c == U'の' || c == U'が' || c == U'つ'; }

    /// Behind the first 市, 町, 村 or 区 that ends a word; those of 市民 and 町内 do not.
    std::optional<std::size_t> find_end(std::size_t at) const
    {
        constexpr int longest_name = 9;
        constexpr std::u32string_view kinds = U"市町村区";
        constexpr std::u32string_view no_end_before = U"民場長内外役立街有域営道制分間画会割部落委";
        for (int length = 2; length <= longest_name && at < m_text.size(); ++length) {
            const char32_t c = base::next_code_point(m_text, at);
            if (kinds.contains(c)) {
                std::size_t behind = at;
                if (at == m_text.size() || !no_end_before.contains(base::next_code_point(m_text, behind)))
                    return at;
            }
            if (!is_inner_letter(c))
                return std::nullopt;
        }
        return std::nullopt;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    char32_t m_before = U' ';
};

/// 北海道, 長野県: how many bytes of the name are its prefecture's.
std::size_t prefecture_length(std::string_view name)
{
    for (const std::string_view prefecture : {"北海道", "東京都", "京都府", "大阪府"}) {
        if (name.starts_with(prefecture))
            return prefecture.size();
    }
    std::size_t longest = 0;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < name.size() && letters <= 3; ++letters) {
        const char32_t c = base::next_code_point(name, at);
        if (!base::is_kanji(c))
            break;
        if (c == U'県' && letters >= 2)
            longest = at;
    }
    return longest;
}

/// 北海道滝野市, 第2次滝野市 → 滝野市; empty for words that name no municipality.
std::string bare_name(std::string_view found)
{
    static const RE2 ordinal(R"(^(?:第.{1,4}[次期]|.*[期次年度]))");
    std::string name(found.substr(prefecture_length(found)));
    RE2::Replace(&name, ordinal, "");
    const bool is_district = name.ends_with("地区") || name.ends_with("校区") || name.ends_with("学区");
    return base::length(name) < 2 || is_district || Lexicon::get().is_no_municipality(name) ? std::string() : name;
}

/// How often each name stands in the document, by weight.
class NameCounts {
public:
    void add(std::string_view text, int weight)
    {
        if (!base::has_word(text, "市") && !base::has_word(text, "町") && !base::has_word(text, "村")
            && !base::has_word(text, "区"))
            return;
        NameFinder finder(text);
        while (const auto found = finder.next()) {
            auto &count = m_counts[std::string(*found)];
            count += weight;
        }
    }

    /// Counts by the bare name.
    std::map<std::string, int> take() const
    {
        std::map<std::string, int> counts;
        for (const auto &[found, count] : m_counts) {
            if (const std::string name = bare_name(found); !name.empty())
                counts[name] += count;
        }
        return counts;
    }

private:
    std::unordered_map<std::string, int> m_counts; ///< as found
};

std::string find_municipality(const document::Document &document)
{
    NameCounts found;
    found.add(document.title, 6);
    std::vector<std::string> heads;
    std::size_t index = 0;
    for (const auto &block : document.blocks) {
        if (const auto *line = std::get_if<document::Line>(&block)) {
            const bool head = index < head_blocks;
            found.add(line->text, head ? 3 : 1);
            if (head)
                heads.push_back(base::squeeze(line->text));
        } else {
            for (const auto &row : std::get<document::Table>(block).grid) {
                for (const auto &cell : row)
                    found.add(cell.cell.text, 1);
            }
        }
        ++index;
    }
    // A line that is nothing but the name.
    auto counts = found.take();
    for (const auto &head : heads) {
        if (const auto count = counts.find(head); count != counts.end())
            count->second += 10;
    }
    std::string best;
    int most = 0;
    for (const auto &[name, count] : counts) {
        if (count > most || (count == most && name.size() < best.size())) {
            best = name;
            most = count;
        }
    }
    return best;
}

bool contains_any(std::string_view text, const std::vector<std::string> &words)
{
    const std::string tight = base::fold_tight(text);
    return std::ranges::any_of(words, [&](const auto &word) { return tight.find(word) != std::string::npos; });
}

/// 主管課 都市計画課: a form's line, whatever word its department is named by.
bool names_departments(std::string_view text)
{
    const auto label = parse_label(text);
    return label && label->label_kind == LabelKind::Departments;
}

/// 施策評価シート　　　　東市: whose it is, at the end of the title's line.
std::string without_name_behind(const std::string &title, const std::string &municipality)
{
    if (municipality.empty() || !title.ends_with(' ' + municipality))
        return title;
    return title.substr(0, title.size() - municipality.size() - 1);
}

/// …の管理及び above 執行の状況に関する報告書, 高齢者福祉計画・ above 介護保険事業計画: the title goes on below.
bool is_half_title(std::string_view line)
{
    return std::ranges::any_of(std::array<std::string_view, 5>{"・", "及び", "および", "並びに", "に関する"},
                               [&](std::string_view end) { return line.ends_with(end); });
}

/// The titles' lines of the first blocks, those that go on below joined.
std::vector<std::string> head_lines(const document::Document &document)
{
    constexpr std::size_t most_lines = 9;
    std::vector<std::string> lines;
    for (const auto &block : document.blocks) {
        std::string text = base::squeeze(head_text_of(block));
        if (text.empty() || is_path_of_page(text))
            continue;
        if (!lines.empty() && is_half_title(lines.back()))
            lines.back() += text;
        else if (lines.size() == most_lines)
            break;
        else
            lines.push_back(std::move(text));
    }
    return lines;
}

/// 第４次東市 above 男女共同参画推進プラン: the title's first line, broken for its looks.
bool begins_title(const std::string &line, const std::string &municipality)
{
    static const RE2 ordinal(R"(第[0-9０-９一二三四五六七八九十]+[次期] ?)");
    re2::StringPiece rest(line.data(), line.size());
    return !municipality.empty() && RE2::Consume(&rest, ordinal)
        && std::string_view(rest.data(), rest.size()) == municipality;
}

std::string find_title(const document::Document &document, const std::string &municipality)
{
    std::string title;
    std::string previous;
    std::size_t seen = 0;
    for (const std::string &text : head_lines(document)) {
        if (++seen > 8)
            break;
        const auto heading = parse_heading(text);
        const bool numbered = heading && !text.starts_with("第");
        if (!title.empty() && numbered && !heading->level.empty())
            break; // 成果指標の達成状況 below 施策1 heads its table
        if (is_title_like(text) && !text.ends_with("、") && !numbered && !(heading && heading->part != 0)
            && !names_departments(text)) {
            title = without_name_behind(text, municipality);
            if (begins_title(previous, municipality))
                title.insert(0, previous);
            // 評価表 may stand alone below its plan's name.
            if (!previous.empty() && is_title_like(previous) && text.size() < 30)
                title = previous + ' ' + text;
            if (text.size() >= 30 || !previous.empty())
                break;
        }
        previous = text;
    }
    if (title.empty() && is_title_like(document.title))
        title = document.title;
    if (!title.empty())
        return title;
    // No title page: the plan that the text names with the municipality's name, most often.
    if (municipality.empty())
        return {};
    const RE2 named(
        "((?:第[0-9０-９一二三四五六七八九十]+[次期])?" + RE2::QuoteMeta(municipality)
        + R"(\s?(?:第[0-9０-９一二三四五六七八九十]+[次期])?([\p{Han}\p{Katakana}\p{Hiragana}ー・]*?)(?:計画|ビジョン|プラン|戦略)))");
    constexpr std::size_t longest_subject = 14;
    std::map<std::string, int> counts;
    const auto count = [&](std::string_view text) {
        // Plans named in brackets are other plans that this one mentions.
        if (text.starts_with("（") || text.starts_with("(") || text.starts_with("・") || text.starts_with("○"))
            return;
        re2::StringPiece rest(text.data(), text.size());
        std::string found;
        std::string subject;
        while (text.contains(municipality) && RE2::FindAndConsume(&rest, named, &found, &subject)) {
            if (base::length(subject) <= longest_subject)
                ++counts[found];
        }
    };
    for (const auto &block : document.blocks) {
        if (std::holds_alternative<document::Line>(block)) {
            count(text_of(block));
        } else {
            for (const auto &row : std::get<document::Table>(block).grid) {
                for (const auto &cell : row)
                    count(cell.cell.text);
            }
        }
    }
    int most = 1;
    for (const auto &[name, times] : counts) {
        if (times > most || (times == most && name.size() > title.size())) {
            title = name;
            most = times;
        }
    }
    return title;
}

/// 令和６年６月進捗状況反映版: still the plan, brought up to date.
bool is_edition(std::string_view text)
{
    constexpr std::array<std::string_view, 4> endings = {"反映版", "改訂版", "改定版", "見直し版"};
    return std::ranges::any_of(endings, [&](std::string_view ending) { return text.ends_with(ending); });
}

model::PlanKind find_kind(const document::Document &document, const std::string &title)
{
    const Lexicon &lexicon = Lexicon::get();
    std::string head = title + ' ' + document.title;
    constexpr std::size_t longest_subtitle = 90;
    bool follows_title = false;
    std::size_t seen = 0;
    for (const auto &block : document.blocks) {
        const std::string_view text = head_text_of(block);
        if (text.empty())
            continue;
        if (++seen > 6)
            break;
        if (is_edition(text))
            continue;
        if (const auto heading = parse_heading(text); heading && !heading->level.empty() && !title.empty())
            break;
        const bool is_subtitle = follows_title && text.size() <= longest_subtitle && !text.contains("。");
        follows_title = is_title_like(text) && !parse_heading(text);
        if (follows_title || is_subtitle) // 総合戦略 / 効果検証シート（令和５年度実績）
            head += ' ' + std::string(text);
    }
    if (contains_any(head, lexicon.evaluation_words()))
        return model::PlanKind::Evaluation;
    const std::string tight = base::fold_tight(title);
    // 雨水管理総合計画 is a plan of its field.
    if (const auto at = tight.find("総合計画");
        at != std::string::npos && !contains_any(std::string_view(tight).substr(0, at), lexicon.sector_words()))
        return model::PlanKind::Comprehensive;
    if (contains_any(title, lexicon.sector_words()))
        return model::PlanKind::Sector;
    if (!title.empty() && !contains_any(title, lexicon.comprehensive_words())
        && (tight.find("計画") != std::string::npos || tight.find("戦略") != std::string::npos
            || tight.find("ビジョン") != std::string::npos || tight.find("プラン") != std::string::npos
            || tight.find("大綱") != std::string::npos))
        return model::PlanKind::Sector;
    return model::PlanKind::Comprehensive;
}

} // namespace

void identify(const document::Document &document, const Profile &profile, model::Plan &plan)
{
    plan.municipality.name = profile.municipality_name ? *profile.municipality_name : find_municipality(document);
    plan.municipality.code = profile.municipality_code;
    plan.title = profile.title ? *profile.title : find_title(document, plan.municipality.name);
    plan.kind = profile.kind ? *profile.kind : find_kind(document, plan.title);
    if (plan.kind != model::PlanKind::Evaluation || !plan.period)
        plan.period = find_period(document);
}

} // namespace taikei::reader
