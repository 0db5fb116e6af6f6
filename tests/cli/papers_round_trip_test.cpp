#include "base/text.hpp"
#include "cli/change_text.hpp"
#include "cli/program.hpp"
#include "model/difference.hpp"
#include "model/plan_format.hpp"
#include "places.hpp"
#include "store/temporary_folder.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <map>

/// What was printed is read again as the same facts: sheets as Excel and CSV, the whole plan as a Word document. Where
/// some do not come back yet, their number is held.
namespace taikei::cli {
namespace {

using model::Change;

struct RoundTrip {
    const char *name;
    const char *document; ///< from samples/, or from ../shared/corpus
    const char *form; ///< empty for the Word document
    /// How many facts do not come back yet, as measured; a bar is only ever lowered.
    std::map<std::string, std::size_t> most_lost = {};
};

void PrintTo(const RoundTrip &trip, std::ostream *stream)
{
    *stream << trip.name;
}

void tighten(std::string &text)
{
    text = base::fold_tight(text);
}

void tighten(std::optional<std::string> &text)
{
    if (text)
        tighten(*text);
}

/// White space and widths are no facts, and a printed sheet breaks its lines elsewhere.
model::Plan tightened(model::Plan plan)
{
    for (model::Node &node : plan.nodes) {
        tighten(node.title);
        for (model::Section &section : node.sections) {
            tighten(section.label);
            tighten(section.text);
        }
        for (model::Measure &measure : node.measures) {
            tighten(measure.title);
            tighten(measure.text);
        }
        for (model::Role &role : node.roles) {
            tighten(role.group);
            tighten(role.actor);
            tighten(role.text);
        }
        for (model::RelatedPlan &related : node.related_plans)
            tighten(related.title);
        for (model::Rating &rating : node.ratings)
            tighten(rating.text);
    }
    for (model::Indicator &indicator : plan.indicators) {
        tighten(indicator.name);
        tighten(indicator.part);
        tighten(indicator.unit);
        tighten(indicator.definition);
        tighten(indicator.note);
        for (model::Value &value : indicator.values)
            tighten(value.text);
    }
    for (model::GlossaryEntry &entry : plan.glossary) {
        tighten(entry.term);
        tighten(entry.text);
    }
    return plan;
}

std::string in_words(const Change &change)
{
    return std::string(name_of(change.subject)) + " " + std::string(name_of(change.kind)) + " " + change.title + " "
        + change.field + ": " + change.before + " -> " + change.after;
}

/// Levels are names that the reader gives where the document prints none; a sheet has no room for the plan's period.
bool is_fact(const Change &change)
{
    return change.field != "level" && change.field != "levels" && change.field != "period"
        && change.field != "order of parts" && !(change.subject == Change::Subject::Plan && change.field == "title");
}

class PapersRoundTrip : public ::testing::TestWithParam<RoundTrip> {
protected:
    Ran run(const std::vector<std::string> &arguments) const
    {
        return run_program(arguments, {.folder = m_folder.path()});
    }

    model::Plan plan_in(const std::string &json) const
    {
        base::Result<model::Plan> plan = model::from_json(json);
        EXPECT_TRUE(plan.has_value());
        return tightened(plan.value_or(model::Plan{}));
    }

    /// What is not the same after printing into the file and reading it again.
    std::vector<std::string> lost_on_the_way(const model::Plan &plan, const std::string &file) const
    {
        const Ran read = run({"read", file});
        EXPECT_EQ(read.status, 0) << read.error;
        std::vector<std::string> lost;
        for (const Change &change : model::compare(plan, plan_in(read.output))) {
            if (is_fact(change))
                lost.push_back(in_words(change));
        }
        return lost;
    }

    store::TemporaryFolder m_folder;
};

std::string joined(const std::vector<std::string> &lines)
{
    std::string all = std::to_string(lines.size()) + "\n";
    for (const std::string &line : lines)
        all += line.substr(0, 300) + "\n";
    return all;
}

TEST_P(PapersRoundTrip, GivesTheSameFacts)
{
    const std::filesystem::path sample = source_folder() / "samples" / GetParam().document;
    const std::filesystem::path shared = source_folder().parent_path() / "shared/corpus" / GetParam().document;
    const std::filesystem::path document = std::filesystem::exists(sample) ? sample : shared;
    if (!std::filesystem::exists(document))
        GTEST_SKIP() << document << " is not here";
    const Ran imported = run({"import", "--person", "企画課", document.string()});
    ASSERT_EQ(imported.status, 0) << imported.error;
    const model::Plan plan = plan_in(run({"export", "1"}).output);
    const std::string form = GetParam().form;
    const std::vector<std::string> formats =
        form.empty() ? std::vector<std::string>{"docx"} : std::vector<std::string>{"xlsx", "csv"};
    for (const std::string &format : formats) {
        const std::string file = "printed." + format;
        const Ran printed = form.empty() ? run({"export", "1", "--format", format, "-o", file})
                                         : run({"sheets", "1", "--form", form, "--format", format, "-o", file});
        ASSERT_EQ(printed.status, 0) << printed.error;
        const std::vector<std::string> lost = lost_on_the_way(plan, file);
        const auto bar = GetParam().most_lost.find(format);
        EXPECT_LE(lost.size(), bar == GetParam().most_lost.end() ? 0 : bar->second) << format << ": " << joined(lost);
    }
}

// A word that a plan explains twice, in other words each time, is explained twice on the first sheet that uses it: the
// order of the words is lost.
const RoundTrip trips[] = {
    {"KomaganeOwn", "komagane-plan.txt", "komagane-plan", {{"xlsx", 1}, {"csv", 1}}},
    {"KomaganeGeneral", "komagane-plan.txt", "general", {{"xlsx", 1}, {"csv", 1}}},
    {"KomaganeWord", "komagane-plan.txt", "", {{"docx", 1}}},
    {"NemuroOwn", "nemuro-plan.txt", "nemuro-plan"},
    {"NemuroGeneral", "nemuro-plan.txt", "general"},
    {"NemuroWord", "nemuro-plan.txt", ""},
    {"SekiOwn", "seki-plan.txt", "seki-plan"},
    {"SekiGeneral", "seki-plan.txt", "general"},
    {"SekiWord", "seki-plan.txt", ""},
    {"EvaluationOwn", "tomakomai-evaluation.txt", "tomakomai-evaluation"},
    {"EvaluationGeneral", "tomakomai-evaluation.txt", "general"},
    // 【開室】 … in a paragraph of its own looks like the explanation of a word.
    {"EvaluationWord", "tomakomai-evaluation.txt", "", {{"docx", 2}}},
    {"WelfareOwn", "tomakomai-welfare-plan.txt", "tomakomai-welfare-plan"},
    {"WelfareGeneral", "tomakomai-welfare-plan.txt", "general"},
    {"WelfareWord", "tomakomai-welfare-plan.txt", ""},
    {"SampleComprehensive", "comprehensive-plan.txt", "general"},
    {"SampleEvaluation", "evaluation-2022.txt", "general"},
    {"SampleWelfare", "welfare-plan.txt", "general"},
    {"SampleTourism", "tourism-plan.txt", "general"},
    {"SampleTransport", "transport-results.html", "general"},
    {"SampleIndicators", "indicators.csv", "general"},
    {"Judges", "../tests/documents/three-judges.txt", "general"},
    {"LettersAsNumbers", "../tests/documents/green-plan.txt", "general"},
    {"DepartmentsOfLeaves", "../tests/documents/grouped-targets.txt", "general"},
    {"CircledWithDepartments", "../tests/documents/culture-plan.txt", "general"},
};

INSTANTIATE_TEST_SUITE_P(Printed, PapersRoundTrip, ::testing::ValuesIn(trips),
                         [](const auto &trip) { return std::string(trip.param.name); });

} // namespace
} // namespace taikei::cli
