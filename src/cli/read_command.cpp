#include "cli/read_command.hpp"

#include "cli/input_file.hpp"
#include "cli/output_file.hpp"
#include "cli/plan_text.hpp"
#include "cli/read_plans.hpp"
#include "cli/show_layout.hpp"
#include "model/plan_format.hpp"

#include <filesystem>
#include <set>
#include <utility>

namespace taikei::cli {

std::string ReadCommand::summary() const
{
    return "turn documents into the plan format on standard output";
}

std::string ReadCommand::manual() const
{
    return "Reads published plans (PDF, Word, Excel, plain text, HTML, Markdown, CSV; scans with --ocr) and writes "
           "them in the plan "
           "format.\nNothing is kept. One document is written indented; several are written one a line. Where one of "
           "several\ncannot be read, nothing is written. - reads standard input.\n";
}

std::string ReadCommand::examples() const
{
    return "  taikei read plan.txt                       the plan as JSON\n"
           "  taikei read --format text plan.html        the tree and all values, for people\n"
           "  taikei read --findings -o out *.txt        out/NAME.json for each; what was odd as a table\n";
}

void ReadCommand::declare(Arguments &arguments)
{
    arguments.operands("FILE", m_files, "documents, or plans in the plan format (.json)");
    arguments.option("-o,--output", "DIR", m_folder, "write a file NAME.json for each document into this folder");
    arguments.choice("--format", "FORMAT", m_format, {"json", "text"}, "json (the plan format) or text (for people)");
    arguments.flag("--provenance", m_with_provenance, "add to each fact where it was read and how sure that is");
    arguments.flag("--findings", m_with_findings, "list on standard error what was odd and a person should look at");
    arguments.option("--show-layout", "DIR", m_layout_folder,
                     "instead, draw what is understood of each page of a PDF (with --ocr of scans, too) into "
                     "this folder (SVG)");
    m_reading.declare(arguments);
}

base::Result<void> ReadCommand::check() const
{
    if (const base::Result<void> checked = m_reading.check(); !checked)
        return checked;
    std::set<std::string> names;
    for (const std::string &path : m_files) {
        if (m_folder && !names.insert(output_name(path)).second)
            return base::fail("two of the documents would become " + output_name(path) + "; read them apart");
    }
    return {};
}

std::string ReadCommand::output_name(const std::string &path) const
{
    return std::filesystem::path(file_name(path)).stem().string() + (m_format == "json" ? ".json" : ".txt");
}

std::string ReadCommand::render(const model::Plan &plan, const Terminal &terminal) const
{
    if (m_format == "text") {
        const render::PlanView view(store::StoredPlan{{}, {}, plan});
        return plan_heading(plan, terminal) + "\n" + plan_tree(view, terminal) + "\n" + plan_values(plan, terminal);
    }
    const bool one_a_line = m_files.size() > 1 && !m_folder;
    std::string json = model::to_json(plan, m_with_provenance ? model::Provenance::With : model::Provenance::Without,
                                      one_a_line ? model::Layout::OneLine : model::Layout::Indented);
    if (!json.ends_with('\n'))
        json += '\n';
    return json;
}

base::Result<void> ReadCommand::write_files(const std::vector<ReadPlan> &plans) const
{
    const base::Result<OutputFolder> folder = OutputFolder::open(*m_folder);
    if (!folder)
        return std::unexpected(folder.error());
    std::vector<OutputFile> files;
    for (const ReadPlan &plan : plans) {
        base::Result<OutputFile> file =
            OutputFile::write(std::filesystem::path(*m_folder) / output_name(plan.path), render(plan.plan, Terminal{}));
        if (!file)
            return std::unexpected(file.error());
        files.push_back(std::move(*file));
    }
    for (OutputFile &file : files) {
        if (const base::Result<void> published = file.publish(); !published)
            return published;
    }
    return {};
}

base::Result<void> ReadCommand::deliver(const std::vector<ReadPlan> &plans, const Terminal &terminal) const
{
    if (m_folder)
        return write_files(plans);
    std::string all;
    for (const ReadPlan &plan : plans)
        all += render(plan.plan, terminal);
    return write_output(all);
}

ExitStatus ReadCommand::run(const Terminal &terminal)
{
    base::Result<PlansToRead> what = m_reading.for_files(m_files);
    if (!what)
        return finish(std::unexpected(what.error()));
    if (!m_with_provenance && !m_with_findings && what->recognition == sandbox::Recognition::Off)
        what->provenance = model::Provenance::Without;
    if (m_layout_folder)
        return finish(show_layout(*what, *m_layout_folder, terminal));
    std::vector<ReadPlan> plans;
    std::vector<base::Error> errors;
    for (base::Result<ReadPlan> &plan : read_plans(*what, terminal)) {
        if (plan)
            plans.push_back(*std::move(plan));
        else
            errors.push_back(plan.error());
    }
    if (errors.empty()) {
        if (const base::Result<void> delivered = deliver(plans, terminal); !delivered)
            errors.push_back(delivered.error());
    }
    for (const ReadPlan &plan : plans)
        write_error(m_with_findings ? findings_table(plan.plan.findings, Terminal{}) : "");
    for (const base::Error &error : errors)
        report(error);
    return errors.empty() ? ExitStatus::Done : ExitStatus::NothingDone;
}

} // namespace taikei::cli
