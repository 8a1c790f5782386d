// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/topics.h"

namespace desk::sandbox {

/// What is said about anything, in one language.
struct Phrases {
    Lines greetings, greetingsToAgent, signOffs, agentGreetings, agentOpeners, agentClosers, agentSignatures;
    Lines context, closings, chasers, thanks, reopenings, reopenReplies, welcomes, holdReplies, notes;
    Lines goodRemarks, badRemarks, neutralRemarks, botGreetings, botAnswers, botHandovers, callSummaries;
    Lines acknowledgements, followUps, followUpAnswers, mergeNotes, chatHellos, spamSubjects, spamBodies, fleetUpdates,
        fleetReplies;
};
const Phrases& phrasesOf(bool french);
const Phrases& englishPhrases();
const Phrases& frenchPhrases();

} // namespace desk::sandbox
