#pragma once

#include "render/form/sheet.hpp"
#include "render/plan_view.hpp"

/// The parts of the summary report, each a sheet that begins on a page of its own.
namespace taikei::render::report {

/// What a report is about.
struct Reported {
    const PlanView &view;
    model::FiscalYear year;
    const model::Ratings *ratings = nullptr; ///< null where no rule holds
};

/// How many indicators have this year's value and how they are rated, for the plan and by goal; the ratings that the
/// document itself prints.
Sheet standing_part(const Reported &reported);

/// What needs a look: the lowest ratings with their sentences, outlooks below the target, what is weak in the
/// indicators themselves.
Sheet attention_part(const Reported &reported);

/// Every indicator in one table: where it started, this year's value, the target, the rating.
Sheet indicators_part(const Reported &reported);

} // namespace taikei::render::report
