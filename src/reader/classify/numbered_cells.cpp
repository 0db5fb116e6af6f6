#include "base/text.hpp"
#include "reader/classify/printed_number.hpp"
#include "reader/classify/second_look.hpp"
#include "reader/table/head.hpp"
#include "reader/value/printed_value.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace taikei::reader {
namespace {

constexpr std::size_t most_lines = 150; ///< of such a table

/// 事業名（施設名） 事業内容 事業主体 備考: three words or more, and the lexicon knows each but one as a head.
bool is_head_line(const Element &element)
{
    constexpr std::size_t longest = 120; ///< in bytes
    constexpr std::ptrdiff_t fewest = 3;
    if (element.kind == Element::Kind::Heading || element.line == nullptr || element.line->text.size() > longest
        || !element.line->text.contains(' ') || element.line->text.contains('\t'))
        return false;
    const auto words = base::squeezed_words(element.line->text);
    const auto count = static_cast<std::ptrdiff_t>(words.size());
    const auto known = std::ranges::count_if(words, [](const auto &word) {
        const auto head = look_up_head(word);
        return head->is_known() && !head->is_value();
    });
    const bool has_title =
        std::ranges::any_of(words, [](const auto &word) { return look_up_head(word)->has(ColumnRole::Title); });
    return count >= fewest && known >= fewest && known + 1 >= count && has_title;
}

std::string number_key(const Heading &heading)
{
    return heading.signature() + heading.code + base::fold_tight(heading.title);
}

class NumberedCells {
public:
    explicit NumberedCells(std::vector<Element> &elements)
        : m_elements(elements)
    {
    }

    void settle()
    {
        constexpr std::size_t most_between = 12;
        std::size_t above = m_elements.size(); ///< a heading or label with a number
        for (std::size_t i = 0; i < m_elements.size(); ++i) {
            const bool is_near = above < i && i - above <= most_between;
            const auto number =
                is_near && is_head_line(m_elements[i]) ? printed_number(m_elements[above]) : std::nullopt;
            if (number)
                i = settle_table(i, *number);
            if (is_numbered_only(m_elements[i]) || printed_number(m_elements[i]))
                above = i;
        }
    }

private:
    /// The numbered lines up to the next part, which has the number behind `above`, are cells. Gives the element to go
    /// on with.
    std::size_t settle_table(std::size_t head, const Heading &above)
    {
        count_titles();
        std::size_t end = 0;
        int times = 1;
        for (std::size_t i = head + 1; i < std::min(m_elements.size(), head + most_lines); ++i) {
            const Element &element = m_elements[i];
            if (element.kind == Element::Kind::Heading
                && (!element.heading->level.empty() || element.heading->part != 0))
                break;
            const auto number = printed_number(element);
            if (!number || number->signature() != above.signature())
                continue;
            const int met = m_times[number_key(*number)];
            if (end > 0 && number->number == 1 && met >= times)
                break; // the parts of the next chapter
            if (number->number == above.number + 1 && met > times) {
                end = i;
                times = met;
            }
        }
        for (std::size_t i = head + 1; i < end; ++i) {
            if (m_elements[i].kind == Element::Kind::Heading) {
                m_elements[i].kind = Element::Kind::Text;
                m_elements[i].text = base::trim(m_elements[i].line->text);
                m_elements[i].heading.reset();
            }
        }
        return std::max(head, end);
    }

    /// Few documents have such a table.
    void count_titles()
    {
        if (!m_times.empty())
            return;
        for (const Element &element : m_elements) {
            if (const auto number = printed_number(element))
                ++m_times[number_key(*number)];
        }
    }

    std::vector<Element> &m_elements;
    std::map<std::string, int> m_times; ///< how often each numbered title was met
};

} // namespace

void settle_numbered_cells(std::vector<Element> &elements)
{
    NumberedCells(elements).settle();
}

} // namespace taikei::reader
