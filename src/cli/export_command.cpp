#include "cli/export_command.hpp"

#include "cli/output_file.hpp"
#include "cli/plan_reference.hpp"
#include "cli/publication_text.hpp"
#include "model/plan_format.hpp"
#include "model/publication_format.hpp"
#include "render/open_data/published_files.hpp"
#include "render/plan_document.hpp"

#include <utility>

namespace taikei::cli {

namespace {

constexpr int most_publications = 1'000'000;

/// The file of a publication that has this format.
const render::PublishedFile &file_of(const std::string &format)
{
    const std::string_view name = format == "csv" ? "values.csv"
        : format == "csvw"                        ? "values.csv-metadata.json"
        : format == "jsonld"                      ? "dataset.jsonld"
                                                  : "plan.json";
    return *render::find_published_file(name);
}

} // namespace

std::string ExportCommand::summary() const
{
    return "write a kept plan as JSON, CSV, JSON-LD or Word document";
}

std::string ExportCommand::manual() const
{
    return "Writes the plan in the plan format; as a table with a row for each value that spreadsheet programs open\n"
           "as it is (UTF-8 with BOM), with its description (CSVW); as the description of a dataset (schema.org); or\n"
           "as a Word document with headings, prose and tables. PLAN is the number that 'taikei list' gives, the\n"
           "title, or a part of it; PLAN@2 is its second revision. --publication gives the very bytes of the public\n"
           "site instead, and a Word document of what was published.\n";
}

std::string ExportCommand::examples() const
{
    return "  taikei export 1 --format csv -o values.csv\n"
           "  taikei export 1 --format docx -o plan.docx\n"
           "  taikei export 総合計画@1 > first-edition.json\n"
           "  taikei export 1 --publication 2 -o plan.json\n";
}

void ExportCommand::declare(Arguments &arguments)
{
    arguments.operand("PLAN", m_plan, "the plan: number, title or a part of it; with @REVISION an earlier one");
    arguments.choice("--format", "FORMAT", m_format, {"json", "csv", "csvw", "jsonld", "docx"},
                     "json (the plan format), csv (a row a value), csvw (describes the csv), jsonld (a dataset) or "
                     "docx (Word)");
    arguments.number("--publication", "NUMBER", m_publication, 1, most_publications, "as it was published");
    arguments.option("-o,--output", "FILE", m_file, "write into this file; default: standard output");
    arguments.flag("--provenance", m_with_provenance, "json: add to each fact where it was read and how sure that is");
    m_database.declare(arguments);
}

std::string ExportCommand::draft(store::StoredPlan plan) const
{
    if (m_format == "docx")
        return render::plan_document(render::PlanView(std::move(plan)));
    const render::PublishedFile &file = file_of(m_format);
    if (file.make != nullptr)
        return file.make({plan.plan});
    return model::to_json(plan.plan, m_with_provenance ? model::Provenance::With : model::Provenance::Without) + "\n";
}

base::Result<std::string> ExportCommand::published(store::PublicationStore &publications, store::PlanId plan) const
{
    const std::string reference = std::to_string(plan) + "/" + std::to_string(m_publication);
    const auto summary = find_publication(publications, reference);
    if (!summary)
        return std::unexpected(summary.error());
    const auto document = publications.document(plan, m_publication);
    if (!document)
        return base::fail("this publication was withdrawn", reference);
    auto content = model::publication_from_json(*document);
    if (!content)
        return std::unexpected(content.error());
    if (m_format == "docx")
        return render::plan_document(render::PlanView(std::move(*content), {*summary}));
    return bytes_of(file_of(m_format), {content->plan, &*summary}, *document);
}

ExitStatus ExportCommand::run(const Terminal &)
{
    const base::Result<std::unique_ptr<store::PlanStore>> store = m_database.open_existing();
    if (!store)
        return finish(std::unexpected(store.error()));
    base::Result<store::StoredPlan> plan = find_plan(**store, m_plan);
    if (!plan)
        return finish(std::unexpected(plan.error()));
    const base::Result<std::string> text =
        m_publication > 0 ? published((*store)->publications(), plan->summary.id) : draft(std::move(*plan));
    return finish(text ? deliver(*text, m_file) : std::unexpected(text.error()));
}

} // namespace taikei::cli
