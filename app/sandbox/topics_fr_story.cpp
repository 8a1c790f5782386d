// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// The episodes of the story: the outage, the launch, firmware 4.2, and the one long roll-out.
const std::string_view kFrenchStory = R"(# outage|panne application cloud|app|incident|0
S L’application affiche « connexion au cloud impossible »
S Impossible de déverrouiller le vélo
S Vos serveurs sont-ils en panne ?
O Depuis ce matin l’application affiche « connexion au cloud impossible » et je ne peux plus déverrouiller mon {model}. Le téléphone et le Wi-Fi fonctionnent.
O L’application tourne dans le vide depuis une heure. Je suis devant mon vélo à {city} et je ne peux pas partir.
S Toute la flotte bloquée depuis 7 h 40
S URGENT coursiers à l’arrêt
O Aucun de nos {late} coursiers ne peut démarrer, tous les vélos affichent « cloud injoignable ». Chaque minute nous coûte de l’argent.
S Erreur 503 à la connexion
S Mes trajets ont disparu
O Votre page d’état indique que tout va bien, mais la connexion échoue avec l’erreur 503, chez moi et chez deux amis.
O Depuis la panne, mes trajets à partir du {date} ont disparu. Seront-ils récupérés ?
Q Nous avons un incident dans notre centre de données. En attendant, vous pouvez déverrouiller avec le code : maintenez le bouton 8 secondes, puis saisissez le code de votre carte de propriétaire. Est-ce que cela fonctionne ?
A Le code fonctionne, ouf. Je ne connaissais pas cette possibilité.
A Je n’ai pas la carte sur moi. Y a-t-il un autre moyen ?
A Essayé deux fois, l’écran s’éteint puis redemande le cloud.
Q Pouvez-vous m’indiquer la version de l’application et la couleur du voyant de l’écran ?
A Version 7.14.0, voyant blanc qui clignote.
A Application 7.14.1 sur iPhone, voyant bleu fixe.
R Le cloud est rétabli depuis cette nuit, tous les vélos se déverrouillent normalement. Les trajets enregistrés hors ligne réapparaîtront sous deux jours. Avec nos excuses, un mois de Nordlys Connect vous est offert.
R Le service est rétabli. Fermez complètement l’application puis rouvrez-la ; votre vélo y reviendra. Un compte rendu sera publié vendredi sur notre page d’état.
N Panne générale, incident parent INC-2207. Utiliser la réponse type, ne promettre aucun délai.
N Client flotte, le rappeler en premier. Clause de disponibilité au contrat.
# launch|avant-vente lancement skogen|first|question|0
S Quand pourra-t-on commander le Skogen Cargo ?
S Skogen Cargo : délai pour {city} ?
O J’ai découvert le nouveau Skogen Cargo et j’en voudrais un. Quand pourra-t-on le commander, et quel est le délai pour {city} ?
O Le Skogen Cargo est-il déjà chez vos revendeurs ? J’aimerais l’essayer avec mes deux enfants.
S Skogen : deux sièges enfant ?
S Skogen Cargo, charge utile et largeur
O Deux questions sur le Skogen : accepte-t-il deux sièges enfant et un sac, et fait-il moins de 70 cm de large ? Notre porte est étroite.
O Quelle charge la caisse avant du Skogen supporte-t-elle, et peut-on ajouter une seconde batterie plus tard ?
S Précommande {order} : changer de couleur ?
O J’ai précommandé un Skogen Cargo le {date} (commande {order}) en vert mousse. Puis-je encore passer au noir ?
S Prime à l’achat et Skogen Cargo
O La prime vélo cargo s’applique-t-elle au Skogen ? Quels documents fournissez-vous pour le dossier ?
Q Avec plaisir. Transporterez-vous des enfants, des marchandises ou les deux, et quelle largeur fait votre porte ?
A Des enfants surtout, trois et cinq ans. La porte fait 72 cm.
A Des marchandises, environ 60 kg de pain chaque matin.
A Les deux. Aucun souci côté garage.
Q Pouvez-vous me donner votre code postal ? Je vous indiquerai le revendeur le plus proche avec un vélo d’essai.
A C’est près de {city}, je peux venir un samedi.
A En plein centre de {city}, tous les jours après 17 h.
R Le Skogen Cargo sera livré à partir de la deuxième semaine du mois prochain. Le revendeur de {city} a un vélo d’essai dès jeudi, venez avec les enfants.
R Le Skogen fait 68 cm de large, porte 90 kg à l’avant et accepte deux sièges enfant. Une seconde batterie arrive à l’automne.
R C’est modifié, vous recevrez une nouvelle confirmation dans l’heure. La date de livraison ne change pas.
R Le Skogen ouvre bien droit à la prime. Je vous joins le certificat d’homologation à ajouter à votre dossier avec la facture.
N Demandé à l’équipe produit : seconde batterie pas avant l’automne. Ne rien promettre.
N Ajouter à la liste d’attente du lancement.
# firmware42|batterie firmware-4.2 chargeur rappel|tech|problem|0
S La batterie ne charge plus depuis la mise à jour
S Mise à jour {fw} : le chargeur clignote deux fois puis plus rien
S Plus de charge depuis la {fw}
O Depuis la mise à jour {fw} de dimanche, la batterie de mon {model} ne charge plus. Le chargeur clignote deux fois, puis plus rien.
O J’ai installé la {fw} comme l’application le demandait. Le voyant du chargeur reste rouge et la batterie est bloquée à 34 %.
S Charge bloquée à 80 %
S Le Fjell 2 s’arrête à 80 %, est-ce le rappel ?
O Depuis la {fw}, la charge s’arrête à 80 % à chaque fois. Est-ce le rappel dont on parle sur le forum ? N° de série {serial}.
O J’ai perdu un cinquième d’autonomie depuis la {fw}. L’application indique 100 %, l’écran 80 %. Qui croire ?
S Erreur BMS 17 après réinitialisation
O L’écran affiche « BMS 17 » depuis la mise à jour, pour la deuxième fois. Une réinitialisation aide un jour, puis cela revient.
S Quand sortira la {fw}.1 ?
O Le revendeur de {city} m’a dit que la {fw}.1 corrigeait la charge. Quand sera-t-elle disponible ? Peut-on revenir à la 4.1 ?
S Échange de batterie refusé par le revendeur
O Le revendeur de {city} refuse d’échanger ma batterie alors qu’elle ne charge plus depuis la {fw}. Il dit attendre votre accord.
S Odeur et chaleur pendant la charge
O Depuis la mise à jour, la batterie chauffe beaucoup sur le chargeur et il y a une légère odeur. Je l’ai débranchée et mise dehors.
Q Pouvez-vous maintenir le bouton 12 secondes, chargeur débranché, puis rebrancher et me dire ce que fait le voyant ?
A Fait deux fois. Deux clignotements, pause, deux clignotements. Toujours rien, photo jointe.
A Il est passé au vert une minute, puis de nouveau rouge.
A Cela a aidé ! Elle est à 41 % et ça monte.
Q Pouvez-vous m’envoyer le numéro de série, sous la batterie, et une photo du voyant du chargeur ?
A C’est {serial}. Photo jointe.
A L’étiquette est usée, je lis {serial}.
Q Charge-t-elle hors du vélo, à température ambiante ?
A Hors du vélo elle charge lentement, sur le vélo pas du tout.
A Aucune différence, elle a passé la nuit dans la cuisine.
R Votre batterie fait partie d’un lot que la {fw} gère mal. La {fw}.1 sort aujourd’hui : connectez l’application, choisissez Mettre à jour et laissez le vélo allumé dix minutes. La charge remontera à 100 %.
R Je vous envoie une batterie de remplacement sous garantie, sans frais. N’utilisez plus l’ancienne ; le transporteur apporte un carton pour la reprendre. Le numéro de suivi arrive ce soir.
R J’ai remis votre vélo en version 4.1 à distance. Éteignez-le et rallumez-le une fois ; la charge refonctionne, et nous vous préviendrons dès que la {fw}.1 sera sûre.
N Même lot que les n° 1177 et 1190 (packs FJ2-0925). Correctif confirmé dans la {fw}.1, pas avant vendredi.
N Sécurité : demandé au client de ne plus charger et de la laisser dehors. Remplacement validé par Luc.
# fleet|flotte deploiement pro|dealers|task|0
S Déploiement de 40 vélos, tous dépôts : fil de suivi
O Comme convenu au téléphone, ce fil servira à tout le déploiement de nos 40 {model} : arrivées, pannes, accès, factures. Les {days} premiers sont arrivés à {city} le {date}.
Q C’est noté. Quel est le prochain dépôt ?
A {city}, jeudi.
R Les 40 vélos roulent. Merci pour cette belle collaboration.
N Compte flotte, tout garder dans cette demande à la demande du client.
)";

} // namespace desk::sandbox
