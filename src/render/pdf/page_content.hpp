#pragma once

#include <string>
#include <string_view>

namespace taikei::render::pdf {

struct Colour {
    double red;
    double green;
    double blue;
    bool operator==(const Colour &) const = default;
};

/// What is drawn on one page. Lengths are in points, heights count from the page's top.
class PageContent {
public:
    explicit PageContent(double page_height)
        : m_page_height(page_height)
    {
    }

    /// For all that is drawn afterwards: grounds, rules and letters.
    void use(const Colour &colour);
    /// Adds to the path that `fill` or `stroke` takes.
    void outline(double left, double top, double width, double height);
    void fill();
    void stroke(double width);
    void rule(double left, double y, double length, double width);
    /// `shown`: operators that show a line of text (EmbeddedFonts).
    void show(std::string_view shown, double left, double baseline);

    /// What follows up to `end_mark` belongs to an element of the structure; `number` as Structure counts it.
    void begin_marked(std::string_view role, int number);
    /// What follows up to `end_mark` (rules, grounds, running heads) is left out of the structure.
    void begin_artifact();
    void end_mark();

    const std::string &operators() const noexcept { return m_operators; }

private:
    void append_point(double x, double y);

    double m_page_height;
    std::string m_operators;
    Colour m_colour{0, 0, 0}; ///< black, as each page begins
};

} // namespace taikei::render::pdf
