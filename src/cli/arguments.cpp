#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <utility>

namespace taikei::cli {

namespace {

constexpr std::size_t option_column_width = 30;

/// Help in the form of git's: the usage line first, operands and options under it, examples last.
class HelpFormatter : public CLI::Formatter {
public:
    HelpFormatter()
    {
        column_width(option_column_width);
        label("Positionals", "Operands");
        label("REQUIRED", "");
    }

    std::string make_help(const CLI::App *app, std::string name, CLI::AppFormatMode mode) const override
    {
        if (!app->get_name().empty())
            name = app->get_name();
        return make_usage(app, name) + "\n" + app->get_description() + make_positionals(app) + make_groups(app, mode)
            + (app->get_footer().empty() ? "" : "\n" + app->get_footer());
    }

    std::string make_usage(const CLI::App *app, std::string name) const override
    {
        std::string usage = "usage: " + name + " [OPTIONS]";
        for (const CLI::Option *operand : app->get_options([](const CLI::Option *o) { return o->get_positional(); }))
            usage += " " + make_option_usage(operand);
        return usage + "\n";
    }

    std::string make_option_usage(const CLI::Option *option) const override
    {
        const std::string name = option->get_name(true) + (option->get_expected_max() > 1 ? "..." : "");
        return option->get_required() ? name : "[" + name + "]";
    }

    std::string make_option_opts(const CLI::Option *option) const override
    {
        std::string text;
        if (option->get_type_size() != 0 && !option->get_positional())
            text += " " + option->get_type_name();
        if (option->get_positional() && option->get_expected_max() > 1)
            text += "...";
        return text;
    }
};

/// Without a description of its own: the option's help says what may be chosen.
CLI::Validator one_of(const std::vector<std::string> &choices)
{
    return CLI::IsMember(choices).description("");
}

} // namespace

struct Arguments::Parser {
    CLI::App app;
};

Arguments::Arguments(const std::string &command, const std::string &manual, const std::string &examples)
    : m_parser(std::make_unique<Parser>())
{
    CLI::App &app = m_parser->app;
    app.name(command);
    app.description(manual);
    app.footer(examples.empty() ? "" : "Examples:\n" + examples);
    app.formatter(std::make_shared<HelpFormatter>());
    app.set_help_flag("-h,--help", "print this help");
}

Arguments::~Arguments() = default;

void Arguments::flag(const std::string &names, bool &target, const std::string &help)
{
    m_parser->app.add_flag(names, target, help);
}

void Arguments::option(const std::string &names, const std::string &value, std::string &target, const std::string &help)
{
    m_parser->app.add_option(names, target, help)->type_name(value);
}

void Arguments::option(const std::string &names, const std::string &value, std::optional<std::string> &target,
                       const std::string &help)
{
    m_parser->app.add_option(names, target, help)->type_name(value);
}

void Arguments::number(const std::string &names, const std::string &value, int &target, int least, int most,
                       const std::string &help)
{
    m_parser->app.add_option(names, target, help)->check(CLI::Range(least, most).description(""))->type_name(value);
}

void Arguments::choice(const std::string &names, const std::string &value, std::string &target,
                       const std::vector<std::string> &choices, const std::string &help)
{
    m_parser->app.add_option(names, target, help)->check(one_of(choices))->type_name(value);
}

void Arguments::choice(const std::string &names, const std::string &value, std::optional<std::string> &target,
                       const std::vector<std::string> &choices, const std::string &help)
{
    m_parser->app.add_option(names, target, help)->check(one_of(choices))->type_name(value);
}

void Arguments::operand(const std::string &name, std::string &target, const std::string &help)
{
    m_parser->app.add_option(name, target, help)->required();
}

void Arguments::optional_operand(const std::string &name, std::optional<std::string> &target, const std::string &help)
{
    m_parser->app.add_option(name, target, help);
}

void Arguments::operands(const std::string &name, std::vector<std::string> &target, const std::string &help)
{
    m_parser->app.add_option(name, target, help)->required();
}

base::Result<Arguments::Parsed> Arguments::parse(std::vector<std::string> words)
{
    std::ranges::reverse(words); // because the library takes words from the back
    try {
        m_parser->app.parse(std::move(words));
    } catch (const CLI::CallForHelp &) {
        return Parsed::HelpWanted;
    } catch (const CLI::ParseError &error) {
        return base::fail(error.what());
    }
    return Parsed::Given;
}

std::string Arguments::help() const
{
    return m_parser->app.help();
}

} // namespace taikei::cli
