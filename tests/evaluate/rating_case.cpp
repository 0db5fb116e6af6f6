#include "evaluate/rating_case.hpp"

#include "base/text.hpp"
#include "evaluate/shipped_rules.hpp"
#include "model/fiscal_year.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace taikei::evaluate {
namespace {

int year_of(const std::string &text)
{
    const auto year = model::parse_fiscal_year(text);
    if (!year)
        throw std::runtime_error("no year: " + text);
    return year->year();
}

/// Columns stand where their heads stand, counted as displayed.
std::string column(const std::string &line, int from, int to)
{
    std::string cell;
    int at = 0;
    std::size_t position = 0;
    while (position < line.size()) {
        const std::size_t begin = position;
        base::next_code_point(line, position);
        const std::string letter = line.substr(begin, position - begin);
        if (at >= from && at < to)
            cell += letter;
        at += base::display_width(letter);
    }
    return std::string(base::trim(cell));
}

class CaseReader {
public:
    explicit CaseReader(const std::string &path)
        : m_lines(path)
    {
        m_case.file = std::filesystem::path(path).filename();
    }

    RatingCase read()
    {
        std::string line;
        while (std::getline(m_lines, line)) {
            if (line.empty() || line.starts_with('#'))
                continue;
            if (line.starts_with("    "))
                read_below(line);
            else
                read_head(line);
        }
        if (m_case.rule.empty() || m_case.sentence.empty() || m_case.rows.empty())
            throw std::runtime_error(m_case.file + " lacks a part");
        return m_case;
    }

private:
    static bool take(std::string &line, std::string_view begin)
    {
        if (!line.starts_with(begin))
            return false;
        line.erase(0, begin.size());
        return true;
    }

    void read_head(std::string line)
    {
        m_head = line;
        if (take(line, "given rule "))
            m_case.rule = shipped(line);
        else if (take(line, "given indicator "))
            read_indicator(line);
        else if (take(line, "when rated in "))
            m_case.year = year_of(line);
        else if (take(line, "then no rating because"))
            m_case.grade.clear();
        else if (take(line, "then "))
            m_case.grade = line.substr(0, line.rfind(" because"));
        else if (line != "given rule")
            throw std::runtime_error(m_case.file + ": what is this: " + line);
    }

    static std::string shipped(const std::string &id)
    {
        for (const ShippedRule &rule : shipped_rules()) {
            if (rule.id == id)
                return std::string(rule.text);
        }
        throw std::runtime_error("no rule " + id);
    }

    void read_indicator(const std::string &line)
    {
        const auto parts = base::split(line, ", ");
        const std::string first(parts.front());
        const std::size_t unit = first.find(" in ");
        m_case.name = first.substr(0, unit);
        m_case.unit = unit == std::string::npos ? "" : first.substr(unit + 4);
        for (std::size_t i = 1; i < parts.size(); ++i)
            m_case.traits.emplace_back(parts[i]);
    }

    void read_below(const std::string &line)
    {
        if (m_head == "given rule") {
            m_case.rule += line.substr(4) + "\n";
        } else if (m_head.starts_with("then ")) {
            m_case.sentence = base::trim(line);
        } else if (line.contains("year") && line.contains("actual")) {
            m_actual = static_cast<int>(line.find("actual"));
            m_target = static_cast<int>(line.find("target"));
        } else {
            constexpr int end = 10'000;
            m_case.rows.push_back(
                {year_of(column(line, 0, m_actual)), column(line, m_actual, m_target), column(line, m_target, end)});
        }
    }

    std::ifstream m_lines;
    RatingCase m_case;
    std::string m_head;
    int m_actual = 0;
    int m_target = 0;
};

} // namespace

RatingCase read_rating_case(const std::string &path)
{
    return CaseReader{path}.read();
}

} // namespace taikei::evaluate
