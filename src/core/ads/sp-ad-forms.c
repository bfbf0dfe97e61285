/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "core/ads/sp-ad-forms.h"

/* Phrases are parted by bars. English first, then German. */
static const struct
{
  SpAdForms forms;
  const char *phrases;
} tables[] = {
  { SP_AD_HEAD_DUTIES,
    "responsibilities|duty|duties and responsibilities|what you will do|what you'll do|what you do|"
    "what you will own|what you'll own|what you will be doing|what you'll be doing|what you'd do|"
    "what you will work on|what you'll work on|what you will be working on|you will be working on|"
    "what you'll be working on|"
    "what you will build|what you'll build|what you can expect to do|what will you do|"
    "what are you going to do|will you be working on|you will|you'll|you'd|your job|your tasks|"
    "your work|your role|your mission|your impact|your day|the work|the role|the job|"
    "the opportunity|the position|this role|this job|this position|"
    "this opportunity|in this role|role overview|role description|role summary|job description|"
    "job summary|job purpose|job overview|position summary|position overview|position description|"
    "accountabilities|essential functions|key tasks|key areas|scope|what success looks like|"
    "you can expect to|the impact you will have|the impact you'll have|the aim you'll have|"
    "you will have the opportunity|you'll have the opportunity|allow you to|will you make an "
    "impact|"
    "you could work on|day to day|why we need you|needs you|a day "
    "in|tasks|mission|objectives|summary|description|"
    "purpose|main activities|overview|how you will|how you'll|how you will make|activities|impact|"
    "scope of work|areas of responsibility|the challenge|what you'll be up to|opportunity|"
    "what does the job|main tasks|your contribution|how you can contribute|projects|"
    "aufgaben|ihre aufgaben|deine aufgaben|tätigkeiten|deine rolle|ihre rolle|das erwartet dich|"
    "das erwartet sie|was dich erwartet|was sie erwartet|aufgabengebiet|dein job|was du machst|"
    "was du bewegst|dein wirkungsbereich|aufgabenbereich|was du tust" },
  { SP_AD_HEAD_ASKED,
    "requirements|qualifications|what you bring|what you'll bring|what you will bring|"
    "what you need|what you'll need|what you will need|what you have|what you've done|"
    "what we are looking for|what we're looking for|what we look for|what we'd like|"
    "what we would like|what we need|what we want|what we expect|what it takes|what does it take|"
    "what helps|you have|you bring|you are|you are likely|your skills|your profile|your background|"
    "your experience|your qualifications|about you|skills|experience|must have|must haves|"
    "knowledge|the person|ideal candidate|the candidate|minimum|you need|you'll need|"
    "you will need|you'll have|you will have|you'll bring|you will bring|education|"
    "thrive in this role|succeed in this role|successful in this role|excel in this role|"
    "fit if|fit for|match if|thrive if|shine if|apply if|an edge|"
    "we are looking for|we're looking for|looking for|who we are looking for|you might be|"
    "you may be|you might|background|credentials|competencies|competences|certificates|"
    "certifications|tech stack|technical stack|our stack|tech|technologies|tools|technology stack|"
    "help you succeed|who will succeed|success criteria|person specification|eligibility|"
    "basic qualifications|minimum qualifications|required skills|required|you should|you|needs|"
    "what will help you|you know|who you are|we'd love to hear|to be successful|candidate profile|"
    "profil|anforderungen|ihr profil|dein profil|qualifikation|qualifikationen|das bringst du mit|"
    "das bringen sie mit|was du mitbringst|was sie mitbringen|voraussetzungen|kenntnisse|"
    "deine skills|das solltest du mitbringen|wir erwarten" },
  { SP_AD_HEAD_EXTRA,
    "nice to have|nice to haves|nice|bonus|bonus points|preferred|preferred qualifications|"
    "preferred skills|plus|a plus|pluses|desirable|desired|desired qualifications|"
    "desirable skills|optional|advantage|good to have|extra|extra points|extra credit|"
    "it would be great|even better|brownie points|additional skills|we'd be thrilled|"
    "wünschenswert|von vorteil|pluspunkte|idealerweise|nice-to-have" },
  { SP_AD_HEAD_OTHER,
    "title|job title|benefits|perks|offer|we offer|our offer|what we offer|what you get|what "
    "you'll get|"
    "what you will get|compensation|salary|pay|pay range|equal opportunity|diversity|inclusion|"
    "eeo|privacy|about us|about the company|about the agency|about the firm|about our company|"
    "who we are|our values|our culture|our company|our mission|our story|our scale|our vision|"
    "why join us|why us|why work|why you'll love|why you should|company|how to apply|apply|legal|"
    "accommodation|accommodations|rewards|total rewards|conditions|the rest|interview|"
    "interview process|hiring process|recruitment process|recruiters|location|travel|notice|"
    "disclaimer|life at|we provide|working here|work environment|working environment|"
    "physical requirements|physical demands|equity|company description|company overview|"
    "the company|the team|meet the team|our team|what we do for you|what we do|"
    "in return|why|vision|culture|values|our promise|welcome to|base pay|investors|"
    "wir bieten|über uns|das bieten wir|was wir bieten|unser angebot|deine vorteile|ihre vorteile|"
    "benefits für dich|wer wir sind|das unternehmen|kontakt|bewerbung|warum wir|gehalt" },
  { SP_AD_SAYS_DUTY,
    "you will|you'll|you'd|you would|responsible for|responsibilities include|"
    "you build|you run|you own|you manage|you configure|you answer|you sell|"
    "you carry|you develop|you design|you join|you put|you look after|you sit|you will be|"
    "you maintain|you support|you operate|you lead|you help|you plan|you write|you create|"
    "you take|you work|you keep|you ensure|you set|you define|you escalate|you chair|"
    "the successful candidate will|the engineer will|the holder of the post|"
    "in this role|tasks|duties include|duties|typical tasks|day to day|daily work|join us|"
    "main duties|the work|as part of|he or she will|you package|you tune|we want you to|"
    "expect to work|wirst du|du bist verantwortlich|sie sind verantwortlich|du betreust|"
    "du entwickelst|du baust|du betreibst|du sorgst|sie betreuen|sie entwickeln|sie betreiben|"
    "sie sorgen|du übernimmst|sie übernehmen|verantwortlich für|zu ihren aufgaben|"
    "zu deinen aufgaben|du planst|sie planen|du automatisierst|sie automatisieren" },
  { SP_AD_SAYS_ASKED,
    "years of experience|years experience|years' experience|years of|years with|years in|"
    "years or more|or more years|yrs|proven experience|proven track record|strong knowledge|"
    "strong understanding|strong experience|solid understanding|solid knowledge|solid experience|"
    "deep knowledge|deep understanding|good knowledge|good understanding|working knowledge|"
    "hands on experience|extensive experience|prior experience|previous experience|"
    "experience with|experience in|experience of|experience using|experience working|"
    "experience building|experience managing|experience operating|knowledge of|familiarity with|"
    "familiar with|proficiency|proficient|understanding of|ability to|degree|certificate|"
    "certification|you have|you know|you bring|you are comfortable|you've|you need|you think|"
    "required|requires|must have|expertise in|expertise with|requirements|your background|"
    "we are looking for|we're looking for|we look for|we expect|is expected|expected|"
    "looking for a|looking for an|skills|your profile|needs|needed|we'd like|useful|"
    "a firm grip of|track record|at home with|you should know|"
    "erfahrung mit|erfahrung in|erfahrung im|berufserfahrung|kenntnisse|kenntnisse in|du hast|"
    "sie haben|du bringst|sie bringen|abgeschlossenes studium|abgeschlossene ausbildung|"
    "sicherer umgang|idealerweise haben|vertraut mit|du kennst|sie kennen|vorausgesetzt" },
  { SP_AD_SAYS_EXTRA,
    "nice to have|a plus|a bonus|an advantage|preferred|desirable|beneficial|advantageous|"
    "of benefit|is welcome|welcome|is nice|bonus|good to have|is helpful|big plus|great plus|"
    "strong plus|huge plus|definite plus|are a plus|is a plus|would be a plus|"
    "von vorteil|wünschenswert|ein plus|gerne gesehen" },
  { SP_AD_SAYS_OTHER,
    "equal opportunity|equal opportunities|equal employment|regardless of|race|"
    "sexual orientation|gender identity|"
    "reasonable accommodation|reasonable accommodations|401k|401 k|parental leave|"
    "health insurance|dental|medical insurance|health care|paid time off|days of leave|"
    "salary|base pay|pay range|compensation range|our platform is|our platform serves|"
    "our platform helps|our platform enables|our product is|our products are|our company is|"
    "our software is|our technology is|our solution is|our solutions are|"
    "our mission is|our teams have|our platform of|"
    "platform serves|platform is trusted|"
    "we are a|we're a|we are an|we are the|we're the|founded|headquartered|series a|"
    "series b|series c|series d|leading provider|leading platform|leading company|"
    "global leader|world leader|market leader|millions of customers|millions of users|"
    "millions of people|million customers|million users|million residents|thousands of companies|"
    "thousands of customers|hundreds of companies|companies worldwide|trusted by|"
    "platform that helps|platform that empowers|platform used by|is used by|veteran|"
    "veterans|fortune 500|fortune 100|award|awards|awarded|backed by|our customers include|"
    "our investors|we raised|acquired by|stock options|applicants|we celebrate diversity|"
    "all qualified applicants|do not discriminate|employees worldwide|applying|"
    "your application|privacy policy|we build the leading|our values|our culture|perks|"
    "benefits include|hiring process|background check|"
    "chancengleichheit|unabhängig von|schwerbehinderte|schwerbehinderten|"
    "geschlecht|wir sind ein|wir sind eine|marktführer|führender anbieter|gegründet|"
    "betriebliche altersvorsorge|altersvorsorge|urlaubstage|tage urlaub|jobrad|homeoffice" },
};

/**
 * sp_ad_forms_add_to:
 * @phrases: gets the turns of phrase; each value is one of #SpAdForms
 */
void
sp_ad_forms_add_to (SpAdPhrases *phrases)
{
  g_return_if_fail (phrases != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_auto (GStrv) parts = g_strsplit (tables[i].phrases, "|", -1);

      for (char **part = parts; *part != NULL; part++)
        sp_ad_phrases_add (phrases, *part, tables[i].forms);
    }
}
