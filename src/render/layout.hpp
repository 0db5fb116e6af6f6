#pragma once

#include "render/fields.hpp"
#include "render/frame.hpp"
#include "render/plan_view.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The frame around every page: head, header, breadcrumb, footer. For .cpp files of this folder.
namespace taikei::render {

/// A step of the breadcrumb.
struct Crumb {
    std::string words;
    std::string path; ///< Japanese address
    bool is_plan_text = true; ///< words of a plan, which stay Japanese; else the page's own
};

struct PageParts {
    std::string title; ///< without the site's name
    std::string content; ///< HTML
    std::vector<Crumb> crumbs; ///< below the front page, without the page itself; empty on the front page
    std::string here; ///< the breadcrumb's last step: this page
    bool here_is_plan_text = true;
    std::string description; ///< for search engines, a sentence or two; empty: the site's own
    std::string query; ///< what stands in the search box
    std::string script; ///< name of the script that only this page loads; empty for none
    bool is_found = true; ///< false: search engines shall not keep it
};

std::string render_layout(const Frame &frame, const PageParts &parts);

/// Plan and all nodes down to `node`, which is included; null gives the plan alone.
std::vector<Crumb> crumbs_to(const PlanView &view, const model::Node *node);

/// A page below a plan's: what it is called and is about, by the ids of their messages. Its content is still to come.
PageParts parts_below_plan(Language language, const PlanView &view, std::string_view name_id,
                           std::string_view description_id);

/// The page's whole address in the frame's language: with the site's root where that is known, else the path alone.
std::string absolute(const Frame &frame, std::string_view path);

/// Name of the site: 汐見市の計画と指標.
std::string site_name(const Frame &frame);

/// Where a picture that leaves the site comes from: 出典：plan（site、date）.
std::string image_source(const Frame &frame, const PlanView &view);

} // namespace taikei::render
