#include "reader/loose/stated_values.hpp"

#include "base/text.hpp"
#include "reader/lexicon.hpp"
#include "reader/value/arrows.hpp"
#include "reader/value/cell.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace taikei::reader {
namespace {

constexpr model::FiscalYear latest_stated{2030};

struct KindWord {
    model::ValueKind kind;
    std::size_t end;
};

/// The longest word for a kind of values that begins at `at`: 現状値, 目標. None where there is none.
std::optional<KindWord> kind_word_at(std::string_view text, std::size_t at)
{
    constexpr int most_letters = 8;
    std::optional<KindWord> found;
    std::size_t end = at;
    for (int letters = 0; letters < most_letters && end < text.size(); ++letters) {
        base::next_code_point(text, end);
        const RoleSet roles = Lexicon::get().column(base::fold_tight(text.substr(at, end - at)));
        if (roles.has(ColumnRole::Target))
            found = {model::ValueKind::Target, end};
        else if (roles.has(ColumnRole::Observed))
            found = {model::ValueKind::Observed, end};
        else if (roles.has(ColumnRole::Planned))
            found = {model::ValueKind::Planned, end};
    }
    return found;
}

/// One figure with its unit and marks, whose cell holds no second one.
bool is_one_figure(std::string_view text)
{
    const auto cell = parse_value_cell(text, "", latest_stated);
    return cell.parts.size() == 1 && (cell.parts.front().number || cell.parts.front().low);
}

bool is_one_mark(std::string_view text)
{
    const auto cell = parse_value_cell(text, "", latest_stated);
    return cell.parts.size() == 1 && !cell.parts.front().number && !cell.parts.front().marks.empty();
}

/// Reads a sentence token by token.
class StatedSentence {
public:
    explicit StatedSentence(std::string_view text)
        : m_text(text)
        , m_years(model::find_years(text, latest_stated))
    {
    }

    std::optional<std::vector<StatedValue>> read()
    {
        while (m_at < m_text.size()) {
            if (!(take_year() || skip_sign() || take_figure() || take_word() || take_kind() || skip_particle()
                  || take_nothing()))
                return std::nullopt;
        }
        const bool any = !m_values.empty() || m_says_nothing;
        if (!any || !m_is_sentence || m_lead.is_open())
            return std::nullopt;
        return std::move(m_values);
    }

private:
    /// What stands before a value and says which it is.
    struct Lead {
        std::optional<model::ValueKind> kind;
        std::optional<model::FiscalYear> year;
        bool aims = false; ///< 令和11年度までに

        bool is_open() const { return kind || year; }
    };

    re2::StringPiece rest() const { return {m_text.data() + m_at, m_text.size() - m_at}; }
    bool is_at(std::string_view word) const { return m_text.substr(m_at).starts_with(word); }

    /// 令和８年度, （R5）. In brackets behind a value and its verb it is that value's.
    bool take_year()
    {
        std::size_t begin = m_at;
        for (const std::string_view open : {"（", "("})
            begin += is_at(open) ? open.size() : 0;
        const auto mention = std::ranges::find(m_years, begin, &model::YearMention::begin);
        if (mention == m_years.end())
            return false;
        const bool is_behind_value = begin != m_at && !m_values.empty() && !m_lead.is_open() && !m_values.back().year;
        (is_behind_value ? m_values.back().year : m_lead.year) = mention->year;
        m_at = mention->end;
        return true;
    }

    bool skip_sign()
    {
        const auto behind = rest();
        if (const std::size_t arrow = size_of_arrow({behind.data(), behind.size()}); arrow > 0) {
            m_is_sentence = true;
            m_lead.aims = true;
            m_at += arrow;
            return true;
        }
        static const RE2 signs(R"(^[ 　、，：:（）()「」]+)");
        re2::StringPiece match;
        if (!signs.Match(behind, 0, behind.size(), RE2::ANCHOR_START, &match, 1))
            return false;
        m_at += match.size();
        return true;
    }

    /// 75％以上, 延べ120人, 100％を維持, 中止により０人, 28.6％（令和５年度）.
    bool take_figure()
    {
        static const RE2 pattern(
            R"(^((?:\p{Han}{1,6}(?:により|のため)、?)?(?:約|およそ|おおむね|概ね|延べ|延|年間|年|月|週|全|計|累計|合計|実)*)"
            R"([△▲±＋+\-－]?[0-9０-９][0-9０-９,，.．]*(?:[^ 　\p{Hiragana}、。，（）()「」→⇒➡⇨➔：:・]|か所|か月|か国|つ)*)"
            R"((?:[をの]維持)?(?:（[^（）]{1,40}）|\([^()]{1,40}\))?))");
        return take_value(pattern, is_one_figure);
    }

    /// 増加, 未把握: a word in place of a figure, where it is said which value it is.
    bool take_word()
    {
        static const RE2 marks(R"(^([\p{Han}\p{Katakana}ー]{1,8}(?:（[^（）]{1,20}）)?))");
        static const RE2 words(R"(^((?:未\p{Han}{1,4}|該当なし|なし|検討中|ゼロ)(?:（[^（）]{1,20}）)?))");
        return m_lead.is_open() && (take_value(marks, is_one_mark) || take_value(words, [](auto) { return true; }));
    }

    template <typename Predicate>
    bool take_value(const RE2 &pattern, Predicate is_value)
    {
        re2::StringPiece match;
        if (!pattern.Match(rest(), 0, rest().size(), RE2::ANCHOR_START, &match, 1)
            || !is_value(std::string_view(match.data(), match.size())))
            return false;
        StatedValue value;
        value.text = std::string_view(match.data(), match.size());
        value.kind = m_lead.kind;
        value.year = m_lead.year;
        m_at += match.size();
        const std::string_view tail = take_tail();
        if (!value.kind && (m_lead.aims || says_goal(tail)))
            value.kind = model::ValueKind::Target;
        if (const auto word = names_last(tail) ? kind_word_at(m_text, m_at) : std::nullopt; word && !m_lead.kind) {
            value.kind = word->kind;
            m_at = word->end;
            take_tail();
        }
        if (!value.kind && !m_values.empty() && says_no_more(tail)) // 目標は、令和６年度に35％、令和８年度に40％とする
            value.kind = m_values.back().kind;
        if (!value.kind && !value.year && model::find_years(value.text, latest_stated).empty())
            return false;
        m_lead = {};
        if (!tail.empty() && value.kind)
            give_list(*value.kind);
        m_listed = tail.empty() ? m_listed + 1 : 0;
        m_values.push_back(std::move(value));
        return true;
    }

    /// 令和８年度に15回、令和11年度に20回を目指します: what the verb says may be meant of all.
    void give_list(model::ValueKind kind)
    {
        for (auto value = m_values.end() - m_listed; value != m_values.end(); ++value)
            value->kind_of_list = kind;
    }

    /// であった, に引き上げます: the particles and the verb behind a value.
    std::string_view take_tail()
    {
        static const RE2 pattern(
            R"(^\p{Hiragana}{0,16}(?:(?:引き?上げ|引き?下げ|目指|高め|増や|減ら|達成|到達|拡大|縮小|改善|向上|増加|減少|)"
            R"(削減|設定|維持|確保|定め|見込)\p{Hiragana}{0,12})?)");
        re2::StringPiece match;
        pattern.Match(rest(), 0, rest().size(), RE2::ANCHOR_START, &match, 1);
        m_at += match.size();
        m_is_sentence = m_is_sentence || !match.empty();
        return {match.data(), match.size()};
    }

    static bool says_goal(std::string_view tail)
    {
        static const RE2 pattern(
            R"(とす|とし|にす|にし|めざ|まで|へ$|目指|上げ|下げ|高め|増や|減ら|達成|到達|拡大|縮小|改善|向上|増加|減少|削減|維持|確保)");
        return RE2::PartialMatch(re2::StringPiece(tail.data(), tail.size()), pattern);
    }

    /// 75％を目標とする, 75％が目標です: the word behind says what the value is. Not 62.8％だが、目標は75％.
    static bool names_last(std::string_view tail) { return tail == "が" || tail.ends_with("を"); }

    static bool says_no_more(std::string_view tail) { return tail.empty() || tail == "で" || tail.starts_with("であ"); }

    bool take_kind()
    {
        const auto word = kind_word_at(m_text, m_at);
        if (!word)
            return false;
        if (!m_lead.kind || word->kind != model::ValueKind::Observed) // 目標の値
            m_lead.kind = word->kind;
        m_at = word->end;
        return true;
    }

    bool skip_particle()
    {
        static const RE2 pattern(
            R"(^(?:における|において|として|に対して|に対し|までに|まで|には|では|から|より|年度末|末|時点|現在|調査|これ|一方|また|さらに|)"
            R"([0-9０-９]+(?:年間|か年|カ年|箇年)[でのに]|[のはがもにでをへ]))");
        re2::StringPiece match;
        if (!pattern.Match(rest(), 0, rest().size(), RE2::ANCHOR_START, &match, 1))
            return false;
        m_lead.aims = m_lead.aims || match.starts_with("まで");
        m_is_sentence = true;
        m_at += match.size();
        return true;
    }

    /// 把握していない, 定めていません.
    bool take_nothing()
    {
        static const RE2 pattern(R"(^[\p{Han}\p{Hiragana}]{0,10}(?:ない|ません|なかった)(?:ため)?)");
        re2::StringPiece match;
        if (!m_lead.is_open() || !pattern.Match(rest(), 0, rest().size(), RE2::ANCHOR_START, &match, 1))
            return false;
        m_at += match.size();
        m_lead = {};
        m_says_nothing = true;
        return true;
    }

    std::string_view m_text;
    std::vector<model::YearMention> m_years;
    std::size_t m_at = 0;
    Lead m_lead;
    std::vector<StatedValue> m_values;
    std::ptrdiff_t m_listed = 0; ///< how many of the last values no verb follows
    bool m_is_sentence = false; ///< a particle, verb or arrow was met
    bool m_says_nothing = false;
};

} // namespace

std::optional<std::vector<StatedValue>> parse_stated_values(std::string_view sentence)
{
    constexpr std::size_t longest = 600; ///< in bytes
    if (sentence.size() > longest)
        return std::nullopt;
    return StatedSentence(sentence).read();
}

bool begins_stated_value(std::string_view text)
{
    constexpr std::size_t farthest = 60; ///< in bytes; a cut letter is no year
    if (kind_word_at(text, 0))
        return true;
    const auto years = model::find_years(text.substr(0, farthest), latest_stated);
    return !years.empty() && years.front().begin == 0;
}

} // namespace taikei::reader
