// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/phrases.h"

namespace desk::sandbox {

const Phrases& frenchPhrases()
{
    static const Phrases phrases {
        .greetings = { "Bonjour,", "Bonjour,", "Bonjour Madame, Monsieur,", "Bonsoir,", "Bonjour à l’équipe,",
            "Madame, Monsieur,", "Bonjour Nordlys,", "Bonjour et merci d’avance," },
        .greetingsToAgent = { "Bonjour {agent},", "Re-bonjour,", "Merci {agent},", "Bonjour," },
        .signOffs = { "Cordialement,", "Bien cordialement,", "Merci d’avance,", "Bien à vous,", "Merci,",
            "Bonne journée,", "Salutations,", "Dans l’attente de votre retour,", "Envoyé de mon téléphone," },
        .agentGreetings = { "Bonjour {first},", "Bonjour {first},", "Bonjour," },
        .agentOpeners = { "Merci pour votre message.", "Je suis désolé pour ce désagrément.",
            "Merci pour ces précisions.", "Merci de nous avoir contactés.", "J’ai bien lu votre message.",
            "Je prends votre demande en charge.", "Merci de votre patience, la semaine a été chargée." },
        .agentClosers
        = { "Si un point n’est pas clair, répondez simplement à ce message.", "Je reste disponible jusqu’à 18 h.",
            "Tenez-moi au courant.", "Bonne route en attendant.", "Je garde un œil sur votre dossier." },
        .agentSignatures = { "{agent}\nSupport Nordlys France", "Bien cordialement,\n{agent}, Nordlys",
            "Cordialement,\n{agent}", "Belle journée,\n{agent}" },
        .context = { "J’ai acheté un {model} l’an dernier dans votre boutique de {city}.",
            "J’utilise mon {model} tous les jours pour aller au travail.",
            "Nous avons notre {model} depuis le printemps et nous en sommes ravis.", "Mon {model} affiche {km} km.",
            "Je n’ai rien trouvé à ce sujet dans votre centre d’aide.",
            "Le revendeur de {city} m’a conseillé de m’adresser à vous.",
            "J’écris pour ma mère, qui n’a pas internet." },
        .closings = { "Que dois-je faire ?", "Pouvez-vous m’aider ?", "Merci de me répondre rapidement.",
            "Que me conseillez-vous ?", "J’en ai besoin pour aller travailler, c’est assez urgent.",
            "Est-ce un problème connu ?", "Avez-vous une idée ?", "Vous pouvez aussi m’appeler après 17 h." },
        .chasers = { "Avez-vous du nouveau ? Cela fait plusieurs jours.",
            "Je voulais m’assurer que vous aviez reçu mon dernier message.",
            "Sans réponse de votre part, je me permets de vous relancer.",
            "J’attends toujours. Quand aurai-je une réponse ?",
            "Je suis sans vélo depuis le {date}, merci de faire le nécessaire." },
        .thanks = { "C’est réglé, merci beaucoup !", "Parfait, tout fonctionne. Merci pour votre réactivité.",
            "Super, merci {agent}.", "Merci, c’est exactement ce qu’il me fallait.", "Ça marche, merci !",
            "Bien reçu, merci. Vous pouvez clore la demande.", "Merci pour votre aide, bonne journée." },
        .reopenings
        = { "Malheureusement le problème est revenu. Une journée sans souci, puis de nouveau la même chose.",
            "Désolé de rouvrir la demande, mais ce n’est pas résolu.",
            "Cela s’est reproduit ce matin, exactement comme avant.",
            "J’ai parlé trop vite : même problème depuis hier soir.",
            "Vous avez clos ma demande, mais je n’ai toujours rien reçu." },
        .reopenReplies = { "J’en suis vraiment désolé. L’atelier prend le vélo en charge à nos frais : vous recevrez "
                           "l’étiquette et une date dans l’heure.",
            "Merci de me l’avoir signalé. J’ai repris votre dossier en priorité : une étape avait été oubliée de notre "
            "côté, c’est fait.",
            "Cela n’aurait pas dû se reproduire. Une pièce de remplacement part en express pour {city}, livraison "
            "après-demain.",
            "J’ai revu le dossier avec un collègue et nous avons trouvé la cause. Pouvez-vous réessayer ? Cette fois "
            "cela devrait tenir." },
        .welcomes
        = { "Avec plaisir, bonne route !", "Ravi que ce soit réglé. Je clos la demande ; une réponse la rouvre.",
            "Je vous en prie, très bonne semaine.", "Merci pour votre retour !" },
        .holdReplies = { "La pièce dont vous avez besoin est en rupture. Nous l’attendons sous dix jours et vous "
                         "l’enverrons le jour même, sans démarche de votre part.",
            "J’ai transmis votre dossier à l’atelier de {city}. Il l’examine cette semaine et je vous écris dès que "
            "j’ai sa réponse.",
            "J’ai ouvert une enquête auprès du transporteur. Il a huit jours ouvrés pour répondre ; je le relance pour "
            "vous.",
            "Je préfère vérifier auprès du bureau d’études avant de vous répondre. Merci de m’accorder quelques "
            "jours." },
        .notes = { "Appelé, pas de réponse. Message laissé.", "Deuxième demande de ce client ce mois-ci, à soigner.",
            "Commande vérifiée : payée, expédiée, rien d’anormal.",
            "Même cas que celui de {agent} la semaine dernière, même réponse.",
            "Client aimable mais pressé, il va au travail à vélo.", "Geste commercial de 20 € possible s’il insiste.",
            "N° de série {serial}, encore sous garantie.", "Le revendeur de {city} confirme." },
        .goodRemarks
        = { "Rapide et sympathique.", "{agent} a été parfait, merci.", "Réponse dans l’heure, problème réglé.",
            "Le meilleur service client que j’aie connu.", "Explications claires.", "Très à l’écoute." },
        .badRemarks
        = { "Beaucoup trop long.", "J’ai dû expliquer trois fois la même chose.", "Aucune nouvelle pendant dix jours.",
            "Demande close alors que rien n’était réglé.", "Deux semaines sans vélo.", "Des réponses toutes faites." },
        .neutralRemarks = { "Correct.", "Réglé, mais lent.", "Bonne réponse, un peu tardive." },
        .botGreetings
        = { "Bonjour {first}, je suis Aurora, l’assistante de Nordlys. Je regarde ce que je peux trouver.",
            "Bonjour ! Ici Aurora, assistante automatique. J’ai bien lu votre message.",
            "Bonjour, je suis Aurora. Un instant, je cherche." },
        .botAnswers = { "Ces articles peuvent vous aider : « Premiers gestes quand le {model} ne réagit plus », « "
                        "Réinitialiser l’écran et la batterie ». Est-ce que cela répond à votre question ?",
            "La commande {order} a été remise au transporteur le {date}. Numéro de suivi : {track}. Est-ce "
            "l’information que vous cherchiez ?",
            "Le plus souvent, il suffit d’éteindre le vélo 30 secondes puis de mettre l’application à jour. Est-ce "
            "mieux ?",
            "Vos factures se trouvent dans Compte, Commandes, Documents. Cela vous aide-t-il ?" },
        .botHandovers = { "Je comprends, je vous passe un conseiller. Il a lu notre échange.",
            "Cela dépasse mes compétences, un collègue prend le relais.",
            "C’est noté. Vous êtes dans la file pour parler à un conseiller." },
        .callSummaries = { "Appel du client à ce sujet. Étapes expliquées, il essaie ce soir. 6 min.",
            "Appel entrant, 11 min. Client mécontent, apaisé par la proposition d’un vélo de prêt.",
            "Message vocal : souhaite être rappelé après 16 h. Rappelé, d’accord avec la proposition.",
            "Appel, 4 min. Adresse et n° de série {serial} confirmés." },
        .acknowledgements = { "Nous avons bien reçu votre demande et répondons en général sous un jour ouvré. Pour la "
                              "compléter, répondez à ce message.",
            "Votre demande est enregistrée. Si votre sécurité est en jeu, cessez de rouler et appelez le 04 28 55 01 "
            "10." },
        .followUps = { "Dernier point : à quel numéro un collègue peut-il vous joindre si besoin ?",
            "Depuis quand exactement, et quelqu’un est-il intervenu entre-temps ?" },
        .followUpAnswers = { "Depuis le {date}, et personne. Vous pouvez m’appeler après 17 h.",
            "Cela date du {date}. Plutôt le matin, mon numéro est dans le compte." },
        .mergeNotes = { "Même client, même sujet : demandes fusionnées.", "Doublon, fusionné." },
        .chatHellos = { "Bonjour !", "Bonjour,", "bonsoir", "Hello,", "Bonjour, une question :" },
        .spamSubjects = { "Votre site en première page", "Proposition de partenariat !!!",
            "Cellules lithium prix usine", "Vous avez gagné un bon d’achat" },
        .spamBodies = { "Bonjour, notre agence place votre site en première page en 14 jours, résultat garanti. "
                        "Répondez pour un devis.",
            "Madame, Monsieur, fabricant de cellules lithium, nous vous proposons le meilleur prix. Catalogue sur "
            "demande.",
            "Félicitations ! Votre adresse a été tirée au sort. Confirmez sous 24 heures pour recevoir votre bon "
            "d’achat." },
        .fleetUpdates
        = { "Dépôt de {city} : le vélo {serial} est revenu de l’atelier et roule de nouveau. Le suivant part demain.",
            "Deux coursiers signalent une coupure d’assistance au-delà de 20 km/h sur le {model}. N° {serial} et son "
            "voisin.",
            "Écran remplacé sur {serial}, plus d’erreur. Il reste {days} vélos sur l’ancienne version.",
            "Les {days} batteries de rechange sont arrivées, un carton était abîmé.",
            "Point hebdomadaire {city} : {late} vélos en service, {days} en réparation, aucun vol.",
            "Pouvez-vous confirmer que {order} comprend les plaquettes du dépôt de {city} ?",
            "Nouvelle coursière lundi, merci de créer son accès à la vue flotte.",
            "Le vélo {serial} demande une révision à {km} km. Ici ou chez vous ?" },
        .fleetReplies = { "C’est noté, merci. Tableau à jour : {late} vélos sur 40 sont faits.",
            "Merci. Envoyez-moi aussi le numéro du second vélo et je réserve les deux créneaux.",
            "Accès créé, invitation envoyée.", "Oui, {order} les comprend. Départ de l’entrepôt demain.",
            "Faites-la à {city}, les heures sont comprises dans le contrat. Envoyez-moi la fiche ensuite.",
            "Carton abîmé : remplacement commandé, transporteur prévenu.",
            "C’est comme la semaine dernière : la version {fw} règle le problème, déployez-la sur les autres.",
            "Merci pour le point. Rien d’ouvert de notre côté." },
    };
    return phrases;
}

} // namespace desk::sandbox
