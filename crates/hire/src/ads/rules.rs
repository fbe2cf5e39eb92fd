//! The linter for peer-employment ads: which rules there are, what a finding is, and the one call that finds them.
//!
//! What a finding says to the writer (title, why, suggestion, source) is method data, found by the rule's id; here is only
//! the detection. Rules about something missing are silent once it is said anywhere in the ad; rules about wording point
//! at the words.

use std::ops::Range;

use kernel::Language;

use super::lint;

/// A part of a job ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// The title.
    Heading,
    /// Who the employer is.
    AboutUs,
    /// What the position is for.
    Purpose,
    /// What the person will do.
    Tasks,
    /// What one must have.
    Requirements,
    /// What is an advantage.
    Desirable,
    /// What the employer gives.
    WeOffer,
    /// How the workplace can be adapted.
    Adaptation,
    /// Percentage, duration, place, pay, contact.
    Practical,
    /// How to apply, and by when.
    HowToApply,
    /// That applicants' names may be made public.
    PublicationWarning,
}

impl Section {
    /// Every section, in the order an ad has them.
    pub const ALL: [Self; 11] = [
        Self::Heading,
        Self::AboutUs,
        Self::Purpose,
        Self::Tasks,
        Self::Requirements,
        Self::Desirable,
        Self::WeOffer,
        Self::Adaptation,
        Self::Practical,
        Self::HowToApply,
        Self::PublicationWarning,
    ];

    /// The name used in method data, forms and stored ads.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::AboutUs => "about-us",
            Self::Purpose => "purpose",
            Self::Tasks => "tasks",
            Self::Requirements => "requirements",
            Self::Desirable => "desirable",
            Self::WeOffer => "we-offer",
            Self::Adaptation => "adaptation",
            Self::Practical => "practical",
            Self::HowToApply => "how-to-apply",
            Self::PublicationWarning => "publication-warning",
        }
    }

    /// The section with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.key() == key)
    }
}

/// A job ad as its writer sees it: sections with plain text or simple markdown. A section may be empty, absent or there twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AdText {
    /// The sections, in reading order.
    pub sections: Vec<(Section, String)>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The ad cannot go out like this: the law or the role itself is at stake.
    Must,
    /// Good practice misses something here.
    Should,
    /// Worth a second look.
    Consider,
}

impl Severity {
    /// The name used in method data and on pages.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Consider => "consider",
        }
    }
}

/// Something worth looking for in an ad.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Own lived experience is a requirement, not an advantage.
    LivedExperienceRequired,
    /// The ad says what the position is for.
    PurposeStated,
    /// The ad says what the person will do.
    TasksStated,
    /// The ad gives a date to apply by.
    DeadlineStated,
    /// The ad gives an e-mail address or a telephone number.
    ContactStated,
    /// The ad warns that names may be made public (offentleglova § 25).
    PublicationWarning,
    /// The ad says who employs and where the work is.
    EmployerAndPlaceStated,
    /// The ad says how large the position is.
    PercentageStated,
    /// Nothing of the first draft is left to fill in.
    NothingLeftToFillIn,
    /// The ad asks for a diagnosis.
    AsksDiagnosis,
    /// The ad asks about health or sickness absence.
    AsksHealthOrSickLeave,
    /// The ad asks for an age.
    AsksAge,
    /// The ad asks for gender, orientation or family.
    AsksGenderOrFamily,
    /// The ad asks for origin or religion.
    AsksOriginOrReligion,
    /// The ad asks for union membership or political views (arbeidsmiljøloven § 13-4).
    AsksUnionOrPolitics,
    /// The ad asks for a drug test or a time without substances.
    AsksDrugTestOrAbstinencePeriod,
    /// The ad asks for a statement from a doctor or therapist.
    AsksMedicalCertificate,
    /// The ad asks about crime beyond what the law lets it.
    AsksCriminalRecordBroadly,
    /// A settled relation to one's own experience is asked for.
    SettledRelationStated,
    /// Knowledge of user participation is wished for.
    UserParticipationKnowledge,
    /// What is not known can be learned.
    WillingnessToLearnRights,
    /// Training is offered.
    TrainingOffered,
    /// Supervision is offered.
    SupervisionOffered,
    /// The workplace is open to adaptation.
    AdaptationWelcomed,
    /// The ad says permanent, or how long and on what legal ground.
    DurationAndGroundStated,
    /// The ad says how to apply.
    HowToApplyStated,
    /// The ad says something about pay.
    PayStated,
    /// The ad encourages people to apply.
    EncouragesToApply,
    /// A person is named by an illness or a habit.
    LabelsPeople,
    /// The wording sets people apart.
    UsAndThem,
    /// The wording makes heroes or victims.
    HeroicOrPitying,
    /// The wording sets the sick against the healthy.
    SickVersusHealthy,
    /// The ad asks what an applicant looks like (likestillings- og diskrimineringsloven § 30).
    AsksPhoto,
    /// The ad wants fluent Norwegian and does not say what for (likestillings- og diskrimineringsloven § 6).
    FluencyDemanded,
    /// A sentence is long to read.
    LongSentences,
    /// A trade word or an unexplained abbreviation is used.
    JargonAndAbbreviations,
    /// The ad shouts or boasts.
    ExclamationAndSuperlatives,
    /// Somewhere lived experience is only an advantage, whatever the ad says elsewhere.
    LivedExperienceSoftened,
    /// The role sounds like decoration.
    TokenRole,
    /// The peer worker is given an elected representative's seat.
    ReplacesUserRepresentative,
}

impl Rule {
    /// Every rule, a family at a time.
    pub const ALL: [Self; 40] = [
        Self::LivedExperienceRequired,
        Self::PurposeStated,
        Self::TasksStated,
        Self::DeadlineStated,
        Self::ContactStated,
        Self::PublicationWarning,
        Self::EmployerAndPlaceStated,
        Self::PercentageStated,
        Self::NothingLeftToFillIn,
        Self::AsksDiagnosis,
        Self::AsksHealthOrSickLeave,
        Self::AsksAge,
        Self::AsksGenderOrFamily,
        Self::AsksOriginOrReligion,
        Self::AsksUnionOrPolitics,
        Self::AsksDrugTestOrAbstinencePeriod,
        Self::AsksMedicalCertificate,
        Self::AsksCriminalRecordBroadly,
        Self::SettledRelationStated,
        Self::UserParticipationKnowledge,
        Self::WillingnessToLearnRights,
        Self::TrainingOffered,
        Self::SupervisionOffered,
        Self::AdaptationWelcomed,
        Self::DurationAndGroundStated,
        Self::HowToApplyStated,
        Self::PayStated,
        Self::EncouragesToApply,
        Self::LabelsPeople,
        Self::UsAndThem,
        Self::HeroicOrPitying,
        Self::SickVersusHealthy,
        Self::AsksPhoto,
        Self::FluencyDemanded,
        Self::LongSentences,
        Self::JargonAndAbbreviations,
        Self::ExclamationAndSuperlatives,
        Self::LivedExperienceSoftened,
        Self::TokenRole,
        Self::ReplacesUserRepresentative,
    ];

    /// The id its texts have in the method data.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::LivedExperienceRequired => "lived-experience-required",
            Self::PurposeStated => "purpose-stated",
            Self::TasksStated => "tasks-stated",
            Self::DeadlineStated => "deadline-stated",
            Self::ContactStated => "contact-stated",
            Self::PublicationWarning => "publication-warning",
            Self::EmployerAndPlaceStated => "employer-and-place-stated",
            Self::PercentageStated => "percentage-stated",
            Self::NothingLeftToFillIn => "nothing-left-to-fill-in",
            Self::AsksDiagnosis => "asks-diagnosis",
            Self::AsksHealthOrSickLeave => "asks-health-or-sick-leave",
            Self::AsksAge => "asks-age",
            Self::AsksGenderOrFamily => "asks-gender-or-family",
            Self::AsksOriginOrReligion => "asks-origin-or-religion",
            Self::AsksUnionOrPolitics => "asks-union-or-politics",
            Self::AsksDrugTestOrAbstinencePeriod => "asks-drug-test-or-abstinence-period",
            Self::AsksMedicalCertificate => "asks-medical-certificate",
            Self::AsksCriminalRecordBroadly => "asks-criminal-record-broadly",
            Self::SettledRelationStated => "settled-relation-stated",
            Self::UserParticipationKnowledge => "user-participation-knowledge",
            Self::WillingnessToLearnRights => "willingness-to-learn-rights",
            Self::TrainingOffered => "training-offered",
            Self::SupervisionOffered => "supervision-offered",
            Self::AdaptationWelcomed => "adaptation-welcomed",
            Self::DurationAndGroundStated => "duration-and-ground-stated",
            Self::HowToApplyStated => "how-to-apply-stated",
            Self::PayStated => "pay-stated",
            Self::EncouragesToApply => "encourages-to-apply",
            Self::LabelsPeople => "labels-people",
            Self::UsAndThem => "us-and-them",
            Self::HeroicOrPitying => "heroic-or-pitying",
            Self::SickVersusHealthy => "sick-versus-healthy",
            Self::AsksPhoto => "asks-photo",
            Self::FluencyDemanded => "fluency-demanded",
            Self::LongSentences => "long-sentences",
            Self::JargonAndAbbreviations => "jargon-and-abbreviations",
            Self::ExclamationAndSuperlatives => "exclamation-and-superlatives",
            Self::LivedExperienceSoftened => "lived-experience-softened",
            Self::TokenRole => "token-role",
            Self::ReplacesUserRepresentative => "replaces-user-representative",
        }
    }

    /// The rule with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// How much its findings matter.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::LivedExperienceRequired
            | Self::PurposeStated
            | Self::TasksStated
            | Self::DeadlineStated
            | Self::ContactStated
            | Self::PublicationWarning
            | Self::EmployerAndPlaceStated
            | Self::PercentageStated
            | Self::NothingLeftToFillIn
            | Self::AsksDiagnosis
            | Self::AsksHealthOrSickLeave
            | Self::AsksAge
            | Self::AsksGenderOrFamily
            | Self::AsksOriginOrReligion
            | Self::AsksUnionOrPolitics
            | Self::AsksDrugTestOrAbstinencePeriod
            | Self::AsksMedicalCertificate
            | Self::AsksCriminalRecordBroadly => Severity::Must,
            Self::SettledRelationStated
            | Self::UserParticipationKnowledge
            | Self::WillingnessToLearnRights
            | Self::TrainingOffered
            | Self::SupervisionOffered
            | Self::AdaptationWelcomed
            | Self::DurationAndGroundStated
            | Self::HowToApplyStated
            | Self::PayStated
            | Self::LabelsPeople
            | Self::UsAndThem
            | Self::SickVersusHealthy
            | Self::AsksPhoto
            | Self::TokenRole
            | Self::ReplacesUserRepresentative => Severity::Should,
            Self::EncouragesToApply
            | Self::HeroicOrPitying
            | Self::FluencyDemanded
            | Self::LivedExperienceSoftened
            | Self::LongSentences
            | Self::JargonAndAbbreviations
            | Self::ExclamationAndSuperlatives => Severity::Consider,
        }
    }
}

/// A place in an ad where a rule has something to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule that speaks.
    pub rule: Rule,
    /// Where the words are, or where the missing words belong.
    pub section: Option<Section>,
    /// The words, as bytes of the section's text, always on character boundaries; nothing when something is missing.
    pub range: Option<Range<usize>>,
    /// The sentence the words stand in, shortened if long; empty when something is missing.
    pub excerpt: String,
}

/// Everything the rules have to say about an ad, the gravest first, then in reading order.
#[must_use]
pub fn lint(ad: &AdText, language: Language) -> Vec<Finding> {
    lint::findings(ad, language)
}
