#include "document/office/open_paragraph.hpp"

#include "base/text.hpp"
#include "document/office/xml_tree.hpp"

#include <algorithm>
#include <string_view>

namespace taikei::document::office {

namespace {

/// What stands for the picture in a frame: its description, or else its title, or nothing.
void add_picture(const pugi::xml_node &frame, OpenParagraph &paragraph)
{
    for (const char *where : {"desc", "title"}) {
        const std::string_view words = base::trim(child(frame, where).text().get());
        if (!words.empty()) {
            paragraph.pictures.emplace_back(words);
            return;
        }
    }
    paragraph.pictures.emplace_back();
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
        else if (name == "frame" && child(each, "image"))
            add_picture(each, paragraph);
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

} // namespace taikei::document::office
