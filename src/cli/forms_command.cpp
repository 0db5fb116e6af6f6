#include "cli/forms_command.hpp"

#include "cli/form_file.hpp"
#include "cli/text_table.hpp"

namespace taikei::cli {

std::string FormsCommand::summary() const
{
    return "list the forms of evaluation sheets, or check one of your own";
}

std::string FormsCommand::manual() const
{
    return "Without FILE: the forms that are part of the program, for 'taikei sheets --form'. With FILE: reads it and "
           "says\nwhat is wrong and in which line. docs/forms.md explains how a form is written.\n";
}

std::string FormsCommand::examples() const
{
    return "  taikei forms             all forms\n"
           "  taikei forms ours.toml   check a form\n";
}

void FormsCommand::declare(Arguments &arguments)
{
    arguments.optional_operand("FILE", m_file, "a form (TOML)");
}

ExitStatus FormsCommand::run(const Terminal &terminal)
{
    if (m_file) {
        const base::Result<render::Form> form = read_form_file(*m_file);
        return form ? print(form->name + ": " + *m_file + " is a form\n") : finish(std::unexpected(form.error()));
    }
    TextTable table({{"form"}, {"name"}});
    for (const render::Form &form : render::bundled_forms())
        table.add_row({form.id, form.name});
    return print(table.render(terminal));
}

} // namespace taikei::cli
