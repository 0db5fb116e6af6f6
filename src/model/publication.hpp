#pragma once

#include "model/plan.hpp"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// A plan as it was published: frozen with its ratings (docs/publishing.md).
namespace taikei::model {

/// English falls back to Japanese where it is empty.
struct InBothLanguages {
    std::string japanese;
    std::string english;
    friend bool operator==(const InBothLanguages &, const InBothLanguages &) = default;
};

/// What a scale of a rating rule gave an indicator or a node.
struct GivenGrade {
    bool is_indicator = true;
    std::size_t position = 0; ///< in the plan's indicators or nodes
    std::string grade; ///< name of the grade or state; empty where none could be given
    InBothLanguages sentence; ///< why
    bool is_proposed = false; ///< rests on a kind of indicator that nobody has confirmed
    friend bool operator==(const GivenGrade &, const GivenGrade &) = default;
};

/// A grade or a state that a scale can give.
struct PossibleGrade {
    std::string name;
    InBothLanguages meaning;
    std::optional<int> rank; ///< 0 is the best; none for a state
    friend bool operator==(const PossibleGrade &, const PossibleGrade &) = default;
};

struct RatedScale {
    std::string id;
    InBothLanguages title;
    std::vector<PossibleGrade> grades; ///< in the rule's order, states behind grades
    std::vector<GivenGrade> given; ///< in the order of the plan
    friend bool operator==(const RatedScale &, const RatedScale &) = default;
};

/// Everything that a rating rule says of a plan in one fiscal year, and the rule itself.
struct Ratings {
    FiscalYear year{0};
    std::string rule; ///< its id
    InBothLanguages rule_title;
    std::string rule_version;
    std::string rule_text; ///< the whole file (TOML)
    std::vector<RatedScale> scales;
    friend bool operator==(const Ratings &, const Ratings &) = default;
};

/// What a person said of an indicator's kind: trait and value in the words of rule files ("direction", "down").
struct KindDecision {
    std::string indicator; ///< its id
    std::string trait;
    std::string value;
    std::string person;
    friend bool operator==(const KindDecision &, const KindDecision &) = default;
};

/// The formulas by which indicators of the plan follow from others (docs/formulas.md).
struct KeptFormulas {
    std::string text; ///< the whole file (TOML)
    std::string reason; ///< why they are so; may be empty
    std::string person;
    std::chrono::sys_seconds kept_at; ///< UTC
    friend bool operator==(const KeptFormulas &, const KeptFormulas &) = default;
};

struct Licence {
    std::string name; ///< CC BY 4.0
    std::string url; ///< where its words stand
    friend bool operator==(const Licence &, const Licence &) = default;
};

struct Publication {
    int number = 0; ///< counts from 1 in the plan
    std::chrono::sys_seconds published_at; ///< UTC
    std::string publisher; ///< person or office
    Licence licence;
    int revision = 0; ///< of the kept plan
    std::chrono::sys_seconds revised_at; ///< when that revision was made
    std::string source_file; ///< name of the file that the revision was read from
    std::string source_sha256;
    std::vector<KindDecision> kinds;
    std::optional<Ratings> ratings; ///< none where no rule holds
    std::optional<KeptFormulas> formulas; ///< none where none are kept
    Plan plan;
    friend bool operator==(const Publication &, const Publication &) = default;
};

} // namespace taikei::model
