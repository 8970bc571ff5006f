window.YTD.tweets.part0 = [
  {
    "tweet" : {
      "edit_info" : { "initial" : { "editTweetIds" : [ "1888600000000000031" ], "editableUntil" : "2027-02-09T19:00:00.000Z", "editsRemaining" : "5", "isEditEligible" : true } },
      "retweeted" : false,
      "source" : "<a href=\"https://mobile.twitter.com\" rel=\"nofollow\">Twitter Web App</a>",
      "entities" : {
        "hashtags" : [ { "text" : "Farol27", "indices" : [ "53", "61" ] } ],
        "symbols" : [ ], "user_mentions" : [ ],
        "urls" : [ { "url" : "https://t.co/ccc", "expanded_url" : "https://meet.example/e/foley", "display_url" : "meet.example/e/foley", "indices" : [ "62", "78" ] } ]
      },
      "display_text_range" : [ "0", "78" ],
      "favorite_count" : "2", "id_str" : "1888600000000000031", "truncated" : false, "retweet_count" : "0", "id" : "1888600000000000031",
      "created_at" : "Tue Feb 09 18:30:00 +0000 2027",
      "favorited" : false,
      "full_text" : "Foley people: soup at the Net Loft, Thursday 8pm &amp; on #Farol27 https://t.co/ccc",
      "lang" : "en"
    }
  },
  {
    "tweet" : {
      "retweeted" : false,
      "entities" : { "hashtags" : [ ], "symbols" : [ ], "user_mentions" : [ { "name" : "Rui", "screen_name" : "rui", "indices" : [ "0", "4" ], "id_str" : "7", "id" : "7" } ], "urls" : [ ] },
      "in_reply_to_status_id_str" : "1888600000000000011", "in_reply_to_user_id_str" : "7", "in_reply_to_screen_name" : "rui",
      "id_str" : "1888600000000000032", "truncated" : false, "id" : "1888600000000000032",
      "created_at" : "Wed Feb 10 08:05:09 +0000 2027",
      "full_text" : "@rui I will bring the gravel",
      "lang" : "en"
    }
  }
]
