#include "document/office/open_paragraph.hpp"

#include "base/text.hpp"
#include "document/office/xml_tree.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace taikei::document::office {

namespace {

/// What stands for the picture in a frame: its description, or else its title, or nothing.
std::string words_for_frame(const pugi::xml_node &frame)
{
    for (const char *where : {"desc", "title"}) {
        if (const auto words = base::trim(child(frame, where).text().get()); !words.empty())
            return std::string(words);
    }
    return {};
}

bool is_picture(const pugi::xml_node &node)
{
    return local_name(node) == "frame" && child(node, "image");
}

void read_content(const pugi::xml_node &node, OpenParagraph &paragraph)
{
    constexpr int most_blanks = 1000;
    for (const auto &each : node) {
        const auto name = local_name(each);
        if (each.type() == pugi::node_pcdata || each.type() == pugi::node_cdata)
            paragraph.text += each.value();
        else if (name == "s")
            paragraph.text.append(
                static_cast<std::size_t>(std::clamp(number_attribute(each, "c").value_or(1), 0, most_blanks)), ' ');
        else if (name == "tab")
            paragraph.text += '\t';
        else if (name == "line-break")
            paragraph.text += '\n';
        else if (name == "ruby")
            read_content(child(each, "ruby-base"), paragraph);
        else if (name == "note") {
            paragraph.text += "※" + std::string(child(each, "note-citation").text().get());
            paragraph.notes.push_back(each);
        } else if (name == "text-box")
            paragraph.boxes.push_back(each);
        else if (is_picture(each))
            paragraph.pictures.push_back(words_for_frame(each));
        else if (name != "annotation" && name != "desc" && name != "title")
            read_content(each, paragraph);
    }
}

} // namespace

OpenParagraph read_open_paragraph(const pugi::xml_node &paragraph)
{
    OpenParagraph result;
    read_content(paragraph, result);
    return result;
}

std::string read_open_paragraphs(const pugi::xml_node &container)
{
    std::string text;
    const auto append = [&](const std::string &more) {
        if (!more.empty())
            text.append(text.empty() ? "" : "\n").append(more);
    };
    for (const auto &each : container) {
        const auto name = local_name(each);
        if (name == "p" || name == "h")
            append(read_open_paragraph(each).text);
        else if (name == "list" || name == "list-item" || name == "list-header" || name == "section" || name == "table"
                 || name == "table-row" || name == "table-cell")
            append(read_open_paragraphs(each));
    }
    return text;
}

std::vector<std::string> find_open_pictures(const pugi::xml_node &container)
{
    std::vector<std::string> found;
    for (const auto &each : container) {
        if (is_picture(each)) {
            found.push_back(words_for_frame(each));
        } else if (local_name(each) != "table") {
            std::ranges::move(find_open_pictures(each), std::back_inserter(found));
        }
    }
    return found;
}

} // namespace taikei::document::office
