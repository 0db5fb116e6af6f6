#pragma once

#include "base/text.hpp"
#include "document/layout/page_content.hpp"
#include "document/layout/straight_line.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Pages made by hand for the tests of layout. Letters are 10 points high and, where wide, as wide; others are half so.
namespace taikei::document::layout::testing {

constexpr double letter_height = 10;

inline Rule rule_across(double top, double left, double right)
{
    return {Rule::Direction::Horizontal, {left, top - 0.25, right, top + 0.25}};
}

inline Rule rule_down(double left, double top, double bottom)
{
    return {Rule::Direction::Vertical, {left - 0.25, top, left + 0.25, bottom}};
}

/// A word whose first letter has this top left corner, with its letters.
inline Word word_at(double left, double top, std::string_view text)
{
    Word word;
    word.text = text;
    word.style.size = letter_height;
    double right = left;
    for (std::size_t at = 0; at < text.size();) {
        const auto first = at;
        base::next_code_point(text, at);
        const double width = base::display_width(text.substr(first, at - first)) * letter_height / 2;
        word.letters.push_back({right, top, right + width, top + letter_height});
        right += width;
    }
    word.box = {left, top, right, top + letter_height};
    return word;
}

/// The four sides of a box.
inline std::vector<Rule> rules_round(const base::Box &box)
{
    return {rule_across(box.top, box.left, box.right), rule_across(box.bottom, box.left, box.right),
            rule_down(box.left, box.top, box.bottom), rule_down(box.right, box.top, box.bottom)};
}

/// A page while it is put together.
class PageBuilder {
public:
    PageBuilder() { m_content.page = {3, "", 595, 842}; }

    PageBuilder &word(double left, double top, std::string_view text)
    {
        m_content.words.push_back(word_at(left, top, text));
        return *this;
    }

    PageBuilder &rules(const std::vector<Rule> &rules)
    {
        m_content.rules.insert(m_content.rules.end(), rules.begin(), rules.end());
        return *this;
    }

    PageBuilder &area(const base::Box &box, double lightness = 0.8)
    {
        m_content.areas.push_back({box, lightness});
        return *this;
    }

    /// Lines across at each of `down` and down at each of `across`, from end to end.
    PageBuilder &grid(const std::vector<double> &across, const std::vector<double> &down)
    {
        for (const auto top : down)
            m_content.rules.push_back(rule_across(top, across.front(), across.back()));
        for (const auto left : across)
            m_content.rules.push_back(rule_down(left, down.front(), down.back()));
        return *this;
    }

    /// Rows of texts, a column every `width` points and a row every `height`.
    PageBuilder &texts(double left, double top, double width, double height,
                       const std::vector<std::vector<std::string>> &rows)
    {
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t column = 0; column < rows[row].size(); ++column) {
                if (!rows[row][column].empty())
                    word(left + static_cast<double>(column) * width, top + static_cast<double>(row) * height,
                         rows[row][column]);
            }
        }
        return *this;
    }

    PageContent &content() { return m_content; }

private:
    PageContent m_content;
};

} // namespace taikei::document::layout::testing
