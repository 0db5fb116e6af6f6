#include "reader/identify/municipality_names.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"

#include <re2/re2.h>

#include <optional>
#include <utility>

namespace taikei::reader {
namespace {

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

bool may_name_municipality(std::string_view text)
{
    return base::has_word(text, "市") || base::has_word(text, "町") || base::has_word(text, "村")
        || base::has_word(text, "区");
}

} // namespace

std::vector<NamedMunicipality> municipalities_in(std::string_view text)
{
    std::vector<NamedMunicipality> names;
    if (!may_name_municipality(text))
        return names;
    NameFinder finder(text);
    while (const auto found = finder.next()) {
        const auto end = static_cast<std::size_t>(found->data() - text.data()) + found->size();
        if (std::string name = bare_name(*found); !name.empty())
            names.push_back({name, end - name.size(), end});
    }
    return names;
}

std::string municipality_alone(std::string_view text)
{
    constexpr std::size_t longest = 90; ///< in bytes, the prefecture and white space included
    if (text.size() > longest || !may_name_municipality(text))
        return {};
    const std::string tight = base::fold_tight(text);
    const auto names = municipalities_in(tight);
    const bool is_alone =
        names.size() == 1 && names.front().end == tight.size() && names.front().begin == prefecture_length(tight);
    return is_alone ? names.front().name : std::string();
}

} // namespace taikei::reader
