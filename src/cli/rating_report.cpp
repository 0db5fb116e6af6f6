#include "cli/rating_report.hpp"

#include "cli/text_table.hpp"
#include "evaluate/item_finder.hpp"
#include "evaluate/unparse.hpp"
#include "model/json_writer.hpp"
#include "render/wording.hpp"

namespace taikei::cli {
namespace {

using evaluate::Language;
using Item = evaluate::PlanJudgement::Item;

std::string name_of(const evaluate::JudgedTree &tree, bool is_indicator, std::size_t position)
{
    return is_indicator ? evaluate::statement_name(tree.plan().indicators[position])
                        : render::code_and_title(tree.plan().nodes[position]);
}

std::string id_of(const evaluate::JudgedTree &tree, const Item &item)
{
    return item.is_indicator ? tree.plan().indicators[item.position].id : tree.plan().nodes[item.position].id;
}

/// A kind that nobody has confirmed is marked, for the grade may rest on a guess.
bool is_proposed(const evaluate::JudgedTree &tree, const Item &item)
{
    return item.is_indicator && !tree.series()[item.position].kind().is_confirmed();
}

std::string sentence(const RatingReport &report, const RatedByRule &rated, std::size_t scale, const Item &item,
                     Language language)
{
    return evaluate::sentence_on(*report.tree, *rated.rule, rated.judged, static_cast<int>(scale), item, language);
}

std::string counts_of(const evaluate::Scale &scale, const std::vector<Item> &items)
{
    std::string text;
    for (const auto &[name, count] : evaluate::count_grades(scale, items))
        text +=
            (text.empty() ? "" : ", ") + (name.empty() ? std::string("not rated") : name) + " " + std::to_string(count);
    return text;
}

std::string scale_text(const RatingReport &report, std::size_t index, Language language, const Terminal &terminal)
{
    const evaluate::Scale &scale = report.main.rule->scales[index];
    const auto &items = report.main.judged.scales[index];
    const std::string title = scale.title.is_empty() ? scale.id : scale.title.japanese;
    std::string text = terminal.paint(Ink::Bold, title) + "  " + counts_of(scale, items) + "\n";
    TextTable table({{"rating"}, {"kind"}, {"of"}, {"because"}});
    for (const Item &item : items)
        table.add_row({evaluate::name_given(scale, item.judgement), is_proposed(*report.tree, item) ? "proposed" : "",
                       printable(name_of(*report.tree, item.is_indicator, item.position)),
                       printable(sentence(report, report.main, index, item, language))});
    return items.empty() ? text + "\n" : text + table.render(terminal) + "\n";
}

const Item *item_at(const std::vector<Item> &items, const evaluate::Move &move)
{
    for (const Item &item : items) {
        if (item.position == move.position && item.is_indicator == move.is_indicator)
            return &item;
    }
    return nullptr;
}

std::string why_moved(const RatingReport &report, const evaluate::Move &move, Language language)
{
    const auto scale = static_cast<std::size_t>(move.other_scale);
    const Item *item = item_at(report.other->judged.scales[scale], move);
    return item == nullptr ? "" : sentence(report, *report.other, scale, *item, language);
}

std::string moves_text(const RatingReport &report, Language language, const Terminal &terminal)
{
    std::string text = terminal.paint(Ink::Bold, report.other->rule->full_title()) + ": "
        + std::to_string(report.moves.size()) + " would be rated differently\n";
    TextTable table({{"now"}, {"then"}, {"of"}, {"because"}});
    for (const evaluate::Move &move : report.moves)
        table.add_row({move.from, move.to, printable(name_of(*report.tree, move.is_indicator, move.position)),
                       printable(why_moved(report, move, language))});
    return report.moves.empty() ? text : text + table.render(terminal);
}

/// What people said and the rule cannot use: it is kept, and told.
std::string unused_text(const RatingReport &report)
{
    std::string text;
    for (const auto &[statement, why] : report.main.judged.input.unused)
        text += "not used: what " + printable(statement->person) + " said of " + printable(statement->name) + ": "
            + printable(why) + "\n";
    return text;
}

class JsonReport {
public:
    explicit JsonReport(const RatingReport &report)
        : m_report(report)
    {
    }

    std::string write()
    {
        m_json.begin_object();
        add_rated(m_report.main);
        if (m_report.other) {
            m_json.key("compare");
            m_json.begin_object();
            add_rated(*m_report.other);
            add_moves();
            m_json.end_object();
        }
        m_json.end_object();
        return m_json.take() + "\n";
    }

private:
    void text(std::string_view key, std::string_view value) { m_json.member(key, value); }

    void add_rated(const RatedByRule &rated)
    {
        text("rule", rated.rule->id);
        text("title", rated.rule->title.japanese);
        text("version", rated.rule->version);
        m_json.member("year", rated.judged.year);
        m_json.key("scales");
        m_json.begin_array();
        for (std::size_t i = 0; i < rated.rule->scales.size(); ++i)
            add_scale(rated, i);
        m_json.end_array();
        m_json.key("unused");
        m_json.begin_array();
        for (const auto &[statement, why] : rated.judged.input.unused) {
            m_json.begin_object();
            text("name", statement->name);
            text("person", statement->person);
            text("because", why);
            m_json.end_object();
        }
        m_json.end_array();
    }

    void add_scale(const RatedByRule &rated, std::size_t index)
    {
        const evaluate::Scale &scale = rated.rule->scales[index];
        m_json.begin_object();
        text("id", scale.id);
        text("title", scale.title.japanese);
        m_json.key("counts");
        m_json.begin_object();
        for (const auto &[name, count] : evaluate::count_grades(scale, rated.judged.scales[index])) {
            m_json.member(name, count);
        }
        m_json.end_object();
        m_json.key("items");
        m_json.begin_array();
        for (const Item &item : rated.judged.scales[index])
            add_item(rated, index, item);
        m_json.end_array();
        m_json.end_object();
    }

    void add_item(const RatedByRule &rated, std::size_t index, const Item &item)
    {
        const evaluate::Scale &scale = rated.rule->scales[index];
        const evaluate::Judgement &judgement = item.judgement;
        m_json.begin_object();
        text(item.is_indicator ? "indicator" : "node", id_of(*m_report.tree, item));
        text("name", name_of(*m_report.tree, item.is_indicator, item.position));
        m_json.key("grade");
        if (judgement.is_graded())
            m_json.string(evaluate::name_given(scale, judgement));
        else
            m_json.literal("null");
        if (judgement.state >= 0)
            text("state", scale.states[static_cast<std::size_t>(judgement.state)].name);
        if (judgement.outcome == evaluate::Judgement::Outcome::Unrated)
            text("reason", evaluate::name_of(judgement.why.reason));
        if (judgement.measure)
            text("measure", evaluate::number_text(*judgement.measure, scale.measure.type()));
        if (judgement.by_hand) {
            m_json.key("byHand");
            m_json.literal("true");
        }
        if (item.is_indicator) {
            m_json.key("kindConfirmed");
            m_json.literal(is_proposed(*m_report.tree, item) ? "false" : "true");
        }
        m_json.key("sentence");
        m_json.begin_object();
        text("ja", sentence(m_report, rated, index, item, Language::Japanese));
        text("en", sentence(m_report, rated, index, item, Language::English));
        m_json.end_object();
        m_json.end_object();
    }

    void add_moves()
    {
        m_json.key("moves");
        m_json.begin_array();
        for (const evaluate::Move &move : m_report.moves) {
            const Item item{move.is_indicator, move.position, {}};
            m_json.begin_object();
            text(move.is_indicator ? "indicator" : "node", id_of(*m_report.tree, item));
            text("name", name_of(*m_report.tree, move.is_indicator, move.position));
            text("from", move.from);
            text("to", move.to);
            text("because", why_moved(m_report, move, Language::Japanese));
            m_json.end_object();
        }
        m_json.end_array();
    }

    const RatingReport &m_report;
    model::JsonWriter m_json{model::Layout::Indented};
};

} // namespace

std::string text_of(const RatingReport &report, Language language, const Terminal &terminal)
{
    std::string text = report.main.rule->full_title() + "  "
        + model::in_japanese_era(model::FiscalYear{report.main.judged.year}) + "\n\n";
    for (std::size_t i = 0; i < report.main.rule->scales.size(); ++i)
        text += scale_text(report, i, language, terminal);
    text += unused_text(report);
    return report.other ? text + moves_text(report, language, terminal) : text;
}

std::string json_of(const RatingReport &report)
{
    return JsonReport{report}.write();
}

} // namespace taikei::cli
