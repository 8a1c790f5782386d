// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// Buying: orders, deliveries, money, returns and warranty.
const std::string_view kFrenchOrders = R"(# delivery-late|livraison transporteur|orders|question|9
S Où est ma commande {order} ?
S {order} toujours pas livrée
S Suivi bloqué depuis le {date}
O J’ai commandé le {date} et l’on m’annonçait une livraison sous {days} jours. Commande {order}, suivi {track}. Toujours rien.
O Le transporteur indique « en cours de livraison » pour le troisième jour. Je suis resté chez moi à chaque fois. Commande {order}.
Q L’adresse à {city} est-elle toujours la bonne, et à quel numéro le livreur peut-il appeler ?
A L’adresse est bonne. Le livreur peut m’appeler à toute heure.
A Nous avons déménagé ! Merci d’utiliser la nouvelle adresse de mon compte.
R J’ai eu l’agence de {city}. Votre colis {track} était mal rangé ; il arrive demain avant midi et le livreur vous appellera.
R Le colis est perdu, j’en suis désolé. J’ai relancé la commande en express, vous l’aurez après-demain.
N Agence de {city} : colis scanné deux fois, jamais chargé. Enquête ouverte.
# delivery-damaged|livraison casse|orders|incident|5
S Vélo arrivé avec un garde-boue tordu
S Carton ouvert, pièces manquantes
O Mon nouveau {model} est arrivé aujourd’hui dans un carton déchiré, garde-boue arrière tordu. J’ai signé avant de le voir. Commande {order}.
O La commande {order} est arrivée sans les clés de la batterie ni les pédales. Le carton avait été ouvert.
Q Pouvez-vous m’envoyer deux photos : le carton avec l’étiquette, et le dégât ?
A Photos jointes. L’étiquette est sur la troisième.
A Je n’ai plus que le carton, photo jointe.
R Merci pour les photos. Les pièces partent aujourd’hui, et le revendeur de {city} peut les poser à nos frais.
R Vous n’avez rien à renvoyer. Les pièces manquantes sont en route, suivi {track}, et j’ai déduit 10 % de votre commande.
N Réclamation transporteur, photos rangées. Pièces prises sur le rayon retours.
# refund|remboursement paiement|warranty|question|7
S Quand serai-je remboursé ?
S Remboursement plutôt qu’échange
S Remboursement de {amount} toujours en attente
O J’ai renvoyé ma commande {order} le {date}. Quand recevrai-je les {amount} ? Rien sur mon compte à ce jour.
O Je préfère être remboursé plutôt que de recevoir un troisième échange. Est-ce possible ? Commande {order}.
Q Avez-vous payé par carte, par virement ou via l’organisme de financement ?
A Par carte, celle qui finit par 4471.
A C’était un virement.
A Par le leasing de mon employeur.
R J’ai validé aujourd’hui le remboursement de {amount}. Selon votre banque, il arrive sous {days} jours ouvrés.
R Je comprends. Nous reprenons le vélo ; un transporteur passe à {city} et le montant total suit sous une semaine.
N Retour enregistré le {date}, remboursement oublié chez nous. S’excuser, bon de 20 €.
# return|retour commande|warranty|task|5
S Mauvaise taille, échange possible ?
S Comment renvoyer {order} ?
S Échanger {order} ?
S Étiquette de retour
O Le {model} est trop grand pour moi, j’ai fait deux tours du quartier. Puis-je échanger {order} contre une taille S ?
O Je souhaite renvoyer les sacoches de la commande {order}, elles ne vont pas sur le porte-bagages. Où trouver l’étiquette ?
Q Avez-vous encore le carton d’origine ? Sinon le livreur en apporte un.
A Oui, il est à la cave.
A Non, il est parti au recyclage.
R L’échange est enregistré : le nouveau est prêt dans {days} jours et le livreur reprend l’autre.
R L’étiquette est jointe. Le livreur passe à {city} jeudi entre 9 h et 13 h.
N Retour conforme, remise en stock.
# warranty-claim|garantie reparation|warranty|problem|8
S Demande de garantie pour mon {model}
S Antivol de batterie cassé, garantie
S Garantie refusée par le revendeur
O La béquille de mon {model} a cassé à la soudure, à {km} km. Le revendeur de {city} parle d’usure. Je ne suis pas d’accord.
O Je demande la garantie pour l’antivol de mon {model}, n° {serial}. La clé tourne, la batterie reste bloquée.
Q Pouvez-vous m’envoyer la facture et une photo de la pièce, avec une pièce de monnaie pour l’échelle ?
A Les deux sont jointes.
A Photo jointe. La facture doit être chez vous, commande {order}.
R Nous l’avons examinée avec l’atelier et nous prenons en charge. La pièce part chez le revendeur de {city}, main-d’œuvre à nos frais, il vous appellera.
R C’est de l’usure, non couverte, mais nous faisons la moitié du chemin : la pièce est offerte, seule la pose vous sera facturée.
N Défaut de soudure, voir photo. Rappeler poliment la note technique au revendeur.
N Dossier transmis au fabricant du cadre, trois semaines de délai.
# invoice|facture comptabilite|orders|question|5
S Facture de {order}
S Facture du {date} à renvoyer
S Facture au nom de l’entreprise
O Il me faut une facture de {order} au nom de mon entreprise. Celle que j’ai reçue porte mon nom.
O Pouvez-vous me renvoyer la facture du {date} ? Mon comptable la demande et je ne la trouve pas dans mon compte.
Q Merci de m’indiquer la raison sociale exacte, l’adresse et le numéro de TVA.
A C’est dans ma signature, TVA FR 12 812554090.
A Même adresse, seul le nom change : SARL Besson & Filles.
R La facture corrigée est jointe, elle remplace l’ancienne. Vous la trouverez aussi dans Compte, Documents.
R Je l’ai renvoyée et j’ai ajouté l’adresse de votre comptable à la commande, les suivantes lui parviendront.
N Corrigée en comptabilité, avoir émis.
# order-change|commande modification|orders|task|5
S Annuler {order}
S Changement d’adresse pour {order}
S Erreur de couleur
O Merci d’annuler {order}, je me suis trompé de couleur. Si vous pouvez simplement passer au gris, c’est parfait.
O Nous déménageons à {city} la semaine prochaine. {order} peut-elle partir à la nouvelle adresse ?
Q Elle n’est pas encore partie. Je la modifie, ou je l’annule et vous rembourse {amount} ?
A Modifiez-la, s’il vous plaît.
A Annulez-la, je recommanderai plus tard.
R C’est fait. Une nouvelle confirmation arrive dans quelques minutes ; la date de livraison ne change pas.
R La commande est annulée et {amount} vous sont remboursés.
N Arrêtée à l’emballage. Entrepôt prévenu.
# spare-parts|pieces detachees|orders|question|6
S Double de clé pour la batterie
S Chaîne et cassette pour le {model}
O J’ai perdu les deux clés de la batterie de mon {model}. Le numéro était sur la carte, perdue aussi.
O Quelle chaîne et quelle cassette pour mon {model} à {km} km, et les vendez-vous ?
Q Pouvez-vous me lire le numéro de série sous le pédalier ? Il me donnera la bonne référence.
A C’est {serial}.
A L’étiquette a disparu, mais la facture est {order}.
R J’ai trouvé : la pièce est en stock, {amount} port compris. Elle est dans votre panier, il reste à confirmer.
R La pièce est en route, suivi {track}. Dix minutes de pose, le guide est joint.
N Preuve de propriété vérifiée avant de commander la clé.
# payment-failed|paiement commande|orders|incident|4
S Débité deux fois pour {order}
S Paiement refusé à la commande
O Ma carte a été débitée deux fois pour {order}, {amount} à chaque fois. Merci de m’en rendre un.
O Au moment de payer, « paiement impossible » avec deux cartes. La banque dit que tout va bien chez elle.
Q Pouvez-vous m’indiquer l’heure de l’essai et les quatre derniers chiffres de la carte ? Jamais le numéro entier.
A Hier à 20 h 14, elle finit par 4471.
A Ce matin vers huit heures, 0932.
R Le second débit n’était qu’une réservation, il est levé ; il disparaîtra sous {days} jours.
R La page de confirmation de votre banque était bloquée. Je vous envoie un lien de paiement qui s’en passe.
N Journal du prestataire : délai 3DS dépassé, non encaissé.
)";

} // namespace desk::sandbox
