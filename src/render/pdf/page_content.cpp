#include "render/pdf/page_content.hpp"

#include "render/pdf/pdf_text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace taikei::render::pdf {

void PageContent::use(const Colour &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    for (const std::string_view kind : {"rg\n", "RG\n"}) { // filled, stroked
        for (const double part : {colour.red, colour.green, colour.blue}) {
            append_number(part, m_operators);
            m_operators += ' ';
        }
        m_operators += kind;
    }
}

void PageContent::append_point(double x, double y)
{
    append_number(x, m_operators);
    m_operators += ' ';
    append_number(m_page_height - y, m_operators);
    m_operators += ' ';
}

void PageContent::outline(double left, double top, double width, double height)
{
    append_point(left, top + height);
    append_number(width, m_operators);
    m_operators += ' ';
    append_number(height, m_operators);
    m_operators += " re\n";
}

void PageContent::fill()
{
    m_operators += "f\n";
}

void PageContent::stroke(double width)
{
    append_number(width, m_operators);
    m_operators += " w S\n";
}

void PageContent::rule(double left, double y, double length, double width)
{
    append_point(left, y);
    m_operators += "m ";
    append_point(left + length, y);
    m_operators += "l ";
    stroke(width);
}

void PageContent::show(std::string_view shown, double left, double baseline)
{
    m_operators += "BT 1 0 0 1 ";
    append_point(left, baseline);
    m_operators.append("Tm ").append(shown).append("ET\n");
}

void PageContent::begin_marked(std::string_view role, int number)
{
    fmt::format_to(std::back_inserter(m_operators), "/{} <</MCID {}>> BDC\n", role, number);
}

void PageContent::begin_artifact()
{
    m_operators += "/Artifact BMC\n";
}

void PageContent::end_mark()
{
    m_operators += "EMC\n";
}

} // namespace taikei::render::pdf
