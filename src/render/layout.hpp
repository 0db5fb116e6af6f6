#pragma once

#include "render/fields.hpp"
#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>
#include <vector>

/// The frame around every page: head, header, breadcrumb, footer. For .cpp files of this folder.
namespace taikei::render {

/// A step of the breadcrumb; `words` come from a plan.
struct Crumb {
    std::string words;
    std::string path; ///< Japanese address
};

struct PageParts {
    std::string title; ///< without the site's name
    std::string content; ///< HTML
    std::vector<Crumb> crumbs; ///< below the front page, without the page itself; empty on the front page
    std::string here; ///< the breadcrumb's last step: this page
    bool here_is_plan_text = true;
    std::string query; ///< what stands in the search box
    std::string script; ///< name of the script that only this page loads; empty for none
    bool is_found = true; ///< false: search engines shall not keep it
};

std::string render_layout(const Frame &frame, const PageParts &parts);

/// Plan and all nodes down to `node`, which is included; null gives the plan alone.
std::vector<Crumb> crumbs_to(const PlanView &view, const model::Node *node);

/// Name of the site: 汐見市の計画と指標.
std::string site_name(const Frame &frame);

} // namespace taikei::render
