#include "reader/classify/second_look.hpp"

#include "base/text.hpp"
#include "reader/classify/bullet.hpp"
#include "reader/classify/label.hpp"

#include <map>
#include <string>

namespace taikei::reader {
namespace {

/// What stands before the label on its line: ▼, ■; empty where it has no mark, or one that lists use too.
std::string mark_before(const Element &element)
{
    if (element.line == nullptr)
        return {};
    std::string text(base::trim(element.line->text));
    std::string mark = take_bullet(text);
    return is_strong_bullet(mark) ? mark : std::string();
}

bool may_be_title(const Element &element)
{
    constexpr std::size_t longest = 48; ///< in bytes
    return element.kind == Element::Kind::Bullet && element.line != nullptr && !element.bullet.empty()
        && element.text.size() <= longest && !element.text.contains("。") && !element.text.contains("、");
}

} // namespace

void find_marked_labels(std::vector<Element> &elements)
{
    constexpr int fewest_labels = 4;
    std::map<std::string, int> labels;
    std::map<std::string, int> others;
    for (const Element &element : elements) {
        if (element.kind == Element::Kind::Label && element.label_kind && element.decorated)
            ++labels[mark_before(element)];
        else if (element.kind == Element::Kind::Bullet)
            ++others[element.bullet];
    }
    for (Element &element : elements) {
        if (!may_be_title(element))
            continue;
        const auto found = labels.find(element.bullet);
        if (found == labels.end() || found->second < fewest_labels || found->second < 2 * others[element.bullet])
            continue;
        element.kind = Element::Kind::Label;
        element.label = bare_label(element.text);
        element.text.clear();
        element.decorated = true;
    }
}

} // namespace taikei::reader
