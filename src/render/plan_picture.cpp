#include "render/plan_picture.hpp"

#include "render/links.hpp"
#include "render/markup.hpp"
#include "render/messages.hpp"
#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace taikei::render {

namespace {

/// More rows than this are not taken in at a glance.
constexpr int most_rows = 80;
/// Narrower columns hold no titles.
constexpr int most_columns = 4;

/// Rows of a picture that goes down to the depth: one a part that has nothing below it in the picture.
int count_rows(const PlanView &view, const PlanView::Nodes &nodes, int depth)
{
    int rows = 0;
    for (const model::Node *node : nodes) {
        const auto &children = view.children_of(*node);
        rows += depth <= 1 || children.empty() ? 1 : count_rows(view, children, depth - 1);
    }
    return rows;
}

int depth_of(const PlanView &view, const PlanView::Nodes &nodes, int most)
{
    int depth = nodes.empty() ? 0 : 1;
    for (const model::Node *node : nodes) {
        if (most > 1)
            depth = std::max(depth, 1 + depth_of(view, view.children_of(*node), most - 1));
    }
    return depth;
}

/// How many levels are shown: all, unless that makes too many rows.
int shown_depth(const PlanView &view)
{
    int depth = depth_of(view, view.top_nodes(), most_columns);
    while (depth > 1 && count_rows(view, view.top_nodes(), depth) > most_rows)
        --depth;
    return depth;
}

class PictureWriter {
public:
    PictureWriter(Language language, const PlanView &view, const std::optional<Grading> &grading)
        : m_language(language)
        , m_view(view)
        , m_grading(grading)
    {
    }

    std::string write(const PlanView::Nodes &nodes, int depth) const
    {
        std::string html = "<ul>";
        for (const model::Node *node : nodes) {
            const auto &children = m_view.children_of(*node);
            const bool is_last = depth <= 1 || children.empty();
            html += "<li>" + write_box(*node) + (is_last ? std::string() : write(children, depth - 1)) + "</li>";
        }
        return html + "</ul>";
    }

private:
    std::string write_box(const model::Node &node) const
    {
        const std::vector<int> counts = m_grading ? m_grading->count_below(m_view, node) : std::vector<int>();
        return fmt::format("<a class=\"box{}\" href=\"{}\" lang=\"ja\">{}{}</a>", tone_class(counts),
                           localized(m_language, node_path(m_view, node.id)), write_title(node), write_grades(counts));
    }

    std::string write_title(const model::Node &node) const
    {
        const std::string title = node.title.empty() ? message(m_language, "untitled") : node.title;
        const std::string code =
            node.code ? "<span class=\"code\">" + escape_markup(*node.code) + "</span> " : std::string();
        return "<span class=\"box-title\">" + code + escape_markup(title) + "</span>";
    }

    /// A box has a colour where all that is rated in it has the same grade.
    std::string tone_class(const std::vector<int> &counts) const
    {
        if (std::ranges::count_if(counts, [](int count) { return count > 0; }) != 1)
            return {};
        const auto only = std::ranges::find_if(counts, [](int count) { return count > 0; });
        return fmt::format(" tone-{}", m_grading->grades[static_cast<std::size_t>(only - counts.begin())].tone);
    }

    /// "A 3": readable without colour.
    std::string write_grades(const std::vector<int> &counts) const
    {
        std::string html;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            const Grading::Grade &grade = m_grading->grades[i];
            if (counts[i] > 0)
                html += fmt::format(
                    "<span class=\"grade grade-small tone-{}\">{}</span><span class=\"grade-count\">{}</span>",
                    grade.tone, escape_markup(grade.name.empty() ? "–" : grade.name), counts[i]);
        }
        return html.empty() ? html : " <span class=\"box-grades\">" + html + "</span>";
    }

    Language m_language;
    const PlanView &m_view;
    const std::optional<Grading> &m_grading;
};

} // namespace

std::string draw_plan_picture(Language language, const PlanView &view, const std::optional<Grading> &grading)
{
    const int depth = shown_depth(view);
    if (depth == 0)
        return {};
    return fmt::format("<div class=\"picture picture-{}\">", depth)
        + PictureWriter(language, view, grading).write(view.top_nodes(), depth) + "</div>";
}

} // namespace taikei::render
